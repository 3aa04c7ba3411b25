# Today.
today-sub = { $today ->
    [0] No consultation yet today
    [one] One consultation today
   *[other] { $today } consultations today
} · { $week } this week
today-mine = My consultations today
today-none = No consultation has been logged today.
today-none-do = Log the first consultation
today-open = Still open from me
today-nothing-open = No drafts, nothing missing. All done.
today-recent = Here last
today-no-recent = The people you last worked with will soon stand here. Do you have lists already? Then take them over.
draft = Draft
draft-kept = kept { $when }
draft-continue = Go on writing
draft-no-one = nobody chosen yet
missing-why = missing for this year's report
