# Deadlines and tasks.
nav-due = Deadlines
key-shift = Shift
tab-due = Deadlines
due-title = Deadlines and tasks
due-sub = { $done ->
    [yes] { $count ->
        [0] Nothing done yet
        [one] One done
       *[other] { $count } done
    }
   *[no] { $count ->
        [0] Nothing open
        [one] One open
       *[other] { $count } open
    }
}
due-whose = Whose?
due-whose-mine = Mine
due-whose-team = Whole team
due-whose-all = All
due-show-done = Show done ones
due-print = Print list
due-group-overdue = Overdue
due-group-today = Today
due-group-week = This week
due-group-later = Later
due-group-open = Without a day
due-open = Open
due-done = Done
due-none = Nothing open. Shift+F9 writes a task down.
due-none-done = Here stands what has been done, and who did it.
due-none-person = Nothing is open for this person.
due-team = whole team
due-today = today
due-tick = Done: { $what }
due-done-by = done by { $who }, { $when }
due-all = All deadlines and tasks
due-more = See { $count } more
due-day-hint = +14, fr or 30.11.
due-whom-hint = if it is about somebody
due-whom-placeholder = Name or number
today-due = Due
today-nothing-due = Nothing is due this week.
task-new = Task
task-title = Change task
task-saved = Task saved
task-done = Task done
task-reopened = Task opened again
label-text = What is to be done?
label-due = Until when?
act-task-saved = Task saved
act-task-done = Done
act-task-reopened = Opened again
help-task = Write down a task
steps-new = Step plan
steps-start = Make the tasks
steps-started = Step plan started
steps-steps = These become tasks
steps-hint = Leave out what is not needed. Periods that a law sets are entered with F9.
label-event = What has happened?
label-on = Day
act-plan-started = Step plan started
expiring-title = Documents expire
expiring-until = valid until { $day }
expiring-past = expired
expiring-weeks4 = 4 weeks left
expiring-weeks8 = 8 weeks left
