# Interpreting: the pool, its requests, and what a year adds up to.
interpreting-title = Interpreting
interpreting-open = Not confirmed yet
interpreting-none-open = No open request to an interpreter.
interpreting-left =
    { $days ->
        [0] 0 working days left
        [one] 1 working day left
       *[other] { $days } working days left
    }
interpreting-left-of =
    { $days ->
        [one] 1 working day left, needs { $needed }
       *[other] { $days } working days left, needs { $needed }
    }
interpreting-pool = Who interprets
interpreting-pool-table = Who interprets, with the bookings of { $year }
interpreting-none = Nobody in the directory yet. With languages and notice the calendar knows whom you must ask how early.
interpreting-notice = Notice
interpreting-days =
    { $days ->
        [0] none
        [one] 1 working day
       *[other] { $days } working days
    }
interpreting-bookings = Bookings
interpreting-hours = Hours
interpreting-cost = Cost
interpreting-languages = By language { $year }
interpreting-languages-table = Bookings, hours and cost by language
interpreting-no-language = no language
interpreting-none-booked = No interpreter was booked in { $year }.
interpreting-total = Together
interpreting-hint = Requests not yet confirmed or refused, and cancelled or moved appointments are no bookings; minutes and cost that were noted always count, a cancellation fee too.
interpreting-all =
    { $count ->
        [one] All entries (1)
       *[other] All entries ({ $count })
    }
interpreting-all-table = Appointments with an interpreter
interpreting-not-counted = not counted
interpreter-new = Interpreter
interpreter-nobody = nobody named yet
interpreter-archived = put away
label-noticeDays = Notice in working days
notice-days-hint = So many working days before the appointment she must be asked; empty: not known.
field-odd-notice = Please 0 to 60 working days.
column-notice_days = Notice in working days
clash-notice = Short notice for the interpreter:
clash-notice-days = working days until then: { $left }, needed: { $needed }
