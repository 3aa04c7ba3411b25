# Lists that look after what is easily forgotten.
watch-title = In view
watch-gaps = Missing entries
watch-dormant = Dormant cases
watch-forgotten = No next step
watch-dormant-why = Open cases without a consultation for twelve months. Close them, or keep them open on purpose?
watch-forgotten-why = Open cases for which no next step with a date is agreed.
watch-mine = mine only
watch-none = Nothing is open here.
watch-plan = Agree a step
watch-count = { $count ->
    [one] One case
   *[other] { $shown } cases
}
watch-more = { $count } more are not shown.
gaps-why = What this year’s reports would miss. Mending it now is easier than in January.
gaps-none = Nothing is missing for this year’s reports.
gaps-kinds = Kind of gap
gaps-all = All { $count }
gap-first-seen = first seen this year on { $date }
gap-talk = consultation of { $date }
gap-mend = Mend
gap-mend-of = Mend { $what }: { $who }
missing-first-talk = First talk
missing-count-first-talk = { $count ->
    [one] follow-up talk without a first talk
   *[other] follow-up talks without a first talk
}
missing-all = Show all
