# Calendar, appointments, opening hours.
nav-calendar = Calendar
calendar-week = Week { $week }
calendar-count =
    { $count ->
        [0] no appointments
        [one] 1 appointment
       *[other] { $count } appointments
    }
calendar-is-today = today
calendar-steps = Back and forth
calendar-day-back = One day back
calendar-day-on = One day on
calendar-week-back = One week back
calendar-week-on = One week on
calendar-view = View
calendar-day = Day
calendar-week-view = Week
calendar-agenda = Agenda
calendar-columns = Columns
calendar-by-staff = by counsellor
calendar-by-room = by room
calendar-people = Counsellors { $shown } of { $all }
calendar-whose = Whose?
calendar-everybody = everybody's
calendar-move = Move…
calendar-move-which = Please choose an appointment first (Tab, then arrows).
calendar-nobody = Nobody is shown. Choose above whose columns you want to see.
calendar-grid = Calendar, { $title }
calendar-appointments = Appointments
calendar-time = Time
calendar-keys = Arrows: cell · Enter: appointment · Tab: to the appointments, there Alt+arrows move, Alt+Shift+↑↓ length, Shift+F10 menu
calendar-beside = Month and free times
calendar-month = Month
calendar-month-back = One month back
calendar-month-on = One month on
calendar-week-short = Wk
calendar-week-long = Week of the year
calendar-moved = { $who } moved to { $when } { $from } to { $to }, { $staff }
calendar-print = Print
calendar-empty = Nothing in this period.
cell-taken = taken
cell-free = free
cell-open-hour = open consultation hour
free-title = Next free times
free-none = Nothing is free within four months, or there are no opening hours yet.
appointment-new = Appointment
appointment-new-title = New appointment
appointment-title = Appointment
appointment-saved = Appointment saved
appointment-removed = Appointment deleted
appointment-remove = Delete
appointment-again = New appointment instead
appointment-of-series = of a series
appointment-state-said = { $who }: { $state }
appointment-state-asked = asked
appointment-state-confirmed = confirmed
appointment-state-appeared = came
appointment-state-excused = did not come, with notice
appointment-state-missed = did not come, without notice
appointment-state-moved = moved
appointment-state-cancelled = cancelled by us
appointment-kind-counselling = Counselling
appointment-kind-group = Group
appointment-kind-internal = Internal
label-appointmentKind = What kind?
label-appointmentTitle = What is it called?
label-appointmentStaff = With whom?
label-day = Day
label-appointmentPurpose = About
label-bring = Please bring
bring-hint = one a line
label-capacity = Places
label-appointmentInterpreter = Who interprets?
label-interpreterState = Request
label-interpreterMinutes = Minutes interpreted
label-interpreterCost = Cost (€)
label-rhythm = Repeat
label-repeatUntil = Until when?
interpreter-requested = requested
interpreter-confirmed = will come
interpreter-refused = refused
interpreter-short-requested = interp. open
interpreter-short-confirmed = interp. ✓
interpreter-short-refused = no interp.
rhythm-once = not
rhythm-weekly-1 = every week
rhythm-weekly-2 = every two weeks
rhythm-weekly-4 = every four weeks
rhythm-monthly = every month on the same weekday
rhythm-daily = every day
series-count = { $count } appointments will be made.
series-following = { $count } more of this series follow.
slot-neighbours = Already taken on { $day }:
move-title = Move { $who }
move-scope = Which ones?
move-do = Move
scope-one = Only this
scope-following = This and following
scope-all = All
clash-counsellor = There is an appointment already:
clash-person = The person has an appointment then:
clash-room = The room is taken:
clash-interpreter = The interpreter is taken:
clash-absence = Away:
clash-closure = Closed:
clash-holiday = Public holiday:
clash-open-hour = There is an open consultation hour then.
clash-outside-hours = Outside opening hours.
clash-accept = Book it nevertheless (is recorded)
guest-alias = “{ $name }” without a record
guest-without-record = without a record
guest-more = Anybody else?
guest-placeholder = Name or number
guest-state = State: { $name }
menu-of = Appointment { $who }
menu-open = Open
menu-appeared = Is here: log the consultation
menu-missed = Did not come, without notice
menu-excused = Cancelled by the person
menu-cancelled = Cancelled by us
menu-confirmed = Confirmed
openings-title = Opening hours & absences
openings-hours = Opening hours
openings-none = No opening hours yet. With them the calendar knows what is free.
openings-off = Closed and away
openings-places = Rooms and places
openings-holidays = Public holidays are reckoned by the program.
opening-new = Opening hours
opening-title = Opening hours
opening-saved = Opening hours saved
opening-removed = Opening hours deleted
opening-remove = Delete
opening-appointments = Appointments
opening-open-hour = Open hour
opening-slots =
    { $count ->
        [one] { $minutes } min. each
       *[other] { $minutes } min. each, { $count } at once
    }
opening-over = held until { $date }
opening-from = from { $from }
opening-to = until { $to }
opening-from-to = { $from } to { $to }
opening-not-in-holidays = not in school holidays
opening-exceptions =
    { $count ->
        [one] 1 exception
       *[other] { $count } exceptions
    }
label-weekdays = On which days?
weekdays-missing = Please choose at least one day.
label-openingKind = What for?
label-openingStaff = Who?
label-slotMinutes = Minutes each
label-openingCapacity = At once
label-inSchoolHolidays = in school holidays too
label-exceptions = Exceptions
exceptions-hint = A day with other times; without times it falls out.
exceptions-wrong = Each exception needs a day (only once) and both times or none.
exception-add = Add an exception
exception-remove = Remove exception { $day }
off-new = Absence, closure
off-edit = Absence, closure
off-saved = Entry saved
off-removed = Entry deleted
off-remove = Delete
off-none = Nothing entered.
off-absence = Away
off-closure = Closed
off-school = School holidays
off-title-hint = e.g. training; no illnesses
label-offKind = What?
label-offTitle = Name
label-fromDay = First day
label-fromTime = From (empty: whole day)
label-toDay = Last day (empty: the same)
label-toTime = To
place-new = Room, place
place-edit = Room, place
place-saved = Room saved
place-several = several at once
place-archived = put away
places-none = No rooms yet.
label-placeName = Name
label-placeAddress = Address
place-address-hint = only where it is another than the office's
label-single = One appointment at a time
label-placeArchived = Do not offer any more
absences-take-in = Absences from a calendar file (ICS)
absences-taken = { $fresh } absences taken in, { $known } already there, { $gone } gone, { $left } left out (without time, called off or an unknown rule)
today-appointments = My appointments
today-appointments-none = No appointments today.
today-appointments-open = Still open: how did it go?
today-open-hour = Open consultation hour { $when }
missed-before =
    { $count ->
        [one] did not come once in the last 12 months
       *[other] did not come { $count } times in the last 12 months
    }
cover-on = Names are covered. Ctrl+B shows them again.
cover-off = Names are shown again.
cover-mark = Names covered
record-appointment = Appointment
record-kind-appointment = Appointments
field-odd-length = Please 5 minutes to 12 hours.
field-past-midnight = The appointment must end on its day.
field-no-such-time = There is no such time: the clocks are put forward then.
field-before-start = That lies before the beginning.
field-over-capacity = There are not so many places.
field-not-here = That does not fit here.
field-odd-number = Please 1 to 20.
field-already-there = That is there already.
field-too-large = The file is too large.
field-no-calendar = That is no calendar file (ICS).
act-appointment-saved = Appointment saved
act-appointment-moved = Appointment moved
act-appointment-state-set = State of an appointment
act-appointment-removed = Appointment deleted
act-calendar-exported = Calendar exported
act-opening-saved = Opening hours saved
act-time-off-saved = Absence or closure saved
act-place-saved = Room saved
move-cancel = Cancel
label-validFrom = Valid from
label-validTo = Valid to (empty: until further notice)
sheet-finish-first = A consultation is not finished yet. Please finish it first.
help-cover = Cover names (somebody looks at the screen)
appointment-here = Is here
move-steps = Step by step
move-day-back = Day back
move-earlier = 15 min. earlier
move-later = 15 min. later
move-day-on = Day on
clash-more = and { $count } more
today-appointments-all = show all { $count }
slip-title = Appointment slip
slip-named = with name
slip-open = Open and print
slip-opened = The slip is open for printing. It goes when the vault is locked.
print-day = Plan of the day (one page)
print-week = Plan of the week (a page a day)
print-calls = People to ring for the next working day
paper-calls = To ring about { $day }
paper-phone = Telephone
paper-reached = reached
paper-room = Room
paper-made = As of { $day }. Destroy after use.
act-slip-made = Appointment slip made
field-too-much-for-a-page = That is too much for one page: please shorten place or papers.
label-slip = Appointment slip
column-appointment-starts_at = Start
column-appointment-kind = Kind
column-appointment-staff = With whom (no.)
column-appointment-place = Room (no.)
column-appointment-state = State
column-interpreter = Interprets (no.)
column-interpreter_state = Request
column-interpreter_minutes = Minutes interpreted
column-interpreter_cost = Cost (cents)
column-bring = Please bring
column-capacity = Places, at once
column-overridden = Booked nevertheless
column-appointment-contact = Consultation (no.)
column-moved_to = Moved to appointment (no.)
column-appointment_person = Who comes (no., state)
column-opening-kind = What for
column-opening-place = Room (no.)
column-weekdays = Days
column-from_minute = From (minute of the day)
column-to_minute = To (minute of the day)
column-slot_minutes = Minutes each
column-in_school_holidays = In school holidays too
column-opening_exception = Exceptions
value-interpreter_state-requested = requested
value-interpreter_state-confirmed = will come
value-interpreter_state-refused = refused
sheet-from-appointment = Of the appointment: whoever takes part counts as come.
sheet-from-queue = Of the open hour: the number counts as counselled.
sheet-apart = set apart
series-title = Extend or end the series
series-last = The last appointment of this series is on { $day }.
series-until = Series until
series-hint = a later day extends it, an earlier one ends it; new appointments are made like this one as it is saved
series-adds = { $count ->
    [one] One new appointment, on { $day }
   *[other] { $count } new appointments, the first on { $day }
}
series-drops = { $count ->
    [one] One appointment falls away
   *[other] { $count } appointments fall away
}
series-same = Nothing changes up to this day.
series-extend = Extend series
series-end = End series
series-extended = { $count ->
    [one] Series extended by one appointment
   *[other] Series extended by { $count } appointments
}
series-ended = { $count ->
    [one] Series ended, one appointment falls away
   *[other] Series ended, { $count } appointments fall away
}
act-series-changed = Series extended or ended
ics-title = Export calendar
ics-text = An ICS file for the telephone or another program: times, room and initials, no concern, no note.
ics-names = Whole names instead of initials …
ics-names-warning = A calendar with names tells everybody who sees it who comes for counselling. The decision is kept in the journal.
ics-names-sure = Yes, I want to export whole names and have checked that.
ics-write = Write calendar
ics-write-names = Write calendar with names
ics-done = { $count ->
    [0] Written; there is no appointment in these days.
    [one] One appointment written
   *[other] { $count } appointments written
}
attendance-title = Attendance
attendance-keys = In a row: d = here, e = excused, f = missing; once more takes it back. Arrows go from row to row.
attendance-appeared = Here
attendance-excused = Excused
attendance-missed = Missing
attendance-all = All others are here
attendance-all-said = All others are here
attendance-sum = { $all ->
    [0] Nobody is noted as here yet
    [one] One person here
   *[other] { $all } persons here: { $here } of the list, { $beside } without a name
}
attendance-nobody = Nobody is entered by name. Simply count how many are here.
label-unnamed = Besides, without a name
attendance-unnamed-hint = only the number; who stands in the list does not count here
attendance-unnamed-said = { $count } without a name counted
attendance-take = Take over as a group date …
attendance-open = Open group date
attendance-settled = Already taken over as a group date: changes belong there now, so that nobody counts twice.
act-unnamed-counted = Participants without a name counted
column-unnamed = Without a name
column-group_date = Group date (no.)
label-appointment = Appointment
