# Open consultation hour.
queue-title = Open consultation hour
queue-next = Call the next
queue-nobody = Nobody is waiting.
queue-join = Take into the queue
queue-add = Take in
queue-alias = Who? (may stay empty)
queue-alias-hint = alias or nothing
queue-concern = Concern
queue-list = Queue
queue-empty = Nobody is waiting.
queue-joined = Number { $number } taken in
queue-called = Number { $number } called ({ $name })
queue-with = with { $who }
queue-since = since { $time }
queue-waits = since { $time } ({ $minutes } min.)
queue-for = for { $who }
queue-log = Log the consultation
queue-count = Count shortly
queue-counted = Number { $number } counted as a short contact
queue-back = Back into the queue
queue-call = Call
queue-ticket = Ticket
queue-offer = Appointment instead
queue-left = Has gone
queue-sent-on = Sent on
queue-hand-over = Hand over number { $number }
queue-hand-over-to = Hand over to …
queue-handed = Number { $number } handed over
queue-said-waiting = Number { $number } waits again
queue-said-left = Number { $number } has gone
queue-said-offered = Number { $number } gets an appointment
queue-said-sent-on = Number { $number } sent on
queue-state-done = counselled
queue-state-left = gone
queue-state-offered = offered an appointment
queue-state-sent-on = sent on
queue-count-waiting =
    { $count ->
        [0] nobody waits
        [one] 1 person waits
       *[other] { $count } people wait
    }
queue-average = { $minutes } min. on average
queue-longest = longest { $minutes } min.
queue-over = The hour is over and people are still waiting: what happens to them? Offer an appointment, send on, gone.
queue-ended = Done today
queue-came-at = came { $time }
queue-past = The last open hours
queue-past-hint = Of a past day only these figures remain; who was there is erased.
queue-day-came = came
queue-day-unknown = unknown
queue-day-wait = waiting time
queue-day-minutes = { $average } min., longest { $longest }
queue-board = Screen for the waiting room
board-called = Please come in
board-waiting = Waiting
help-queue = Call the next person
act-queue-joined = Taken into the queue
act-queue-called = Called from the queue
act-queue-settled = Queue: outcome
act-queue-closed = Queues of past days counted and erased
