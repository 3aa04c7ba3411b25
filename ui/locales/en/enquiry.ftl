# Enquiries, before there is any case.
enquiries-title = Enquiries
enquiries-count =
    { $count ->
        [0] none open
        [one] 1 open
       *[other] { $count } open
    }
enquiries-open = Open
enquiries-done = Answered
enquiries-none = No enquiries yet. Whoever rings and has no appointment stands here and is not forgotten.
enquiries-none-open = Nobody is waiting for an answer.
enquiries-none-done = No enquiry of { $year } has been answered.
enquiries-keys = On a line: Enter opens the enquiry, F4 books an appointment for it.
enquiry-new = Enquiry
enquiry-new-title = New enquiry
enquiry-title = Enquiry
enquiry-saved = Enquiry saved
enquiry-removed = Enquiry deleted
enquiry-remove = Delete
enquiry-nobody = no name given
enquiry-record = Record
enquiry-waits =
    { $days ->
        [0] since today
        [one] waiting 1 day
       *[other] waiting { $days } days
    }
enquiry-since = of { $date }
enquiry-book = Appointment
enquiry-book-long = Book an appointment
enquiry-book-for = for the enquiry: { $who }
enquiry-appointment = To the appointment
enquiry-appointment-of = Appointment of the enquiry: { $who }
enquiry-offered =
    { $days ->
        [0] { $date }, on the same day
        [one] { $date }, after 1 day
       *[other] { $date }, after { $days } days
    }
enquiry-outcome-open = open
enquiry-outcome-slot-offered = time offered
enquiry-outcome-referred = referred elsewhere
enquiry-outcome-not-ours = not our task
enquiry-outcome-no-answer = could not be reached
label-askedBy = Who is asking?
asked-by-hint = Somebody on record, or in words, e.g. “social worker of the school”
label-enquiryTopic = What is it about?
label-receivedOn = Received on
label-enquiryForm = By which way?
label-enquiryOutcome = What came of it?
label-offeredOn = Time offered on
offered-on-hint = The first offer counts, even if the appointment is moved later.
appointment-for-enquiry = For the enquiry of { $date }: { $who }
waiting-title = Waiting time until the appointment
waiting-table = Waiting time by half-year
waiting-half = Received in
waiting-first = 1st half of { $year }
waiting-second = 2nd half of { $year }
waiting-open = still open
waiting-offered = time offered
waiting-share = share
waiting-median = days (median)
waiting-longest = longest
waiting-hint = Counted in the half-year of receipt: days from receipt to the first time offered. Median: half of them waited no longer. Open enquiries have no waiting time yet.
field-before-enquiry = That is before the enquiry came in.
field-enquiry-answered = There is already an appointment for this enquiry.
act-enquiry-saved = Enquiry saved
column-received_on = Received
column-topic = Topic
column-asked_by = Who is asking
column-enquiry_outcome = What came of it
column-offered_on = Time offered on
column-enquiry-form = Way
column-enquiry-person = Person (no.)
column-enquiry-appointment = Appointment (no.)
value-enquiry_outcome-open = open
value-enquiry_outcome-slot-offered = time offered
value-enquiry_outcome-referred = referred elsewhere
value-enquiry_outcome-not-ours = not our task
value-enquiry_outcome-no-answer = could not be reached
