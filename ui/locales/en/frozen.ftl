# Frozen reports.
frozen-title = Frozen reports
frozen-hint = These figures stay as they were.
frozen-none = No report is frozen yet. The preview of a report has “Freeze …” for that.
frozen-line = { $from }–{ $to } · frozen on { $day } by { $by }
frozen-number = No. { $id }
frozen-correction = correction { $n } of no. { $of }
frozen-discarded = discarded
frozen-discarded-line = Discarded on { $day } by { $by }: { $reason }. The figures stay to be looked at; this report is not handed out any more.
frozen-sub = { $consultations } consultations · { $persons } persons · { $from }–{ $to } (internal, exact)
frozen-what = Frozen on { $day } by { $by }, with the template’s version { $version }. These figures stay, even when records are changed or erased later. An export always gives the same files.
frozen-what-title = Frozen
freeze = Freeze …
freeze-title = Freeze this report?
freeze-means = These figures stay, even when records are changed or erased later.
freeze-holds = Kept are the tables with exact and protected figures, the template, period, day and your name. No names of clients, no way to a record.
freeze-later = If figures change later, the program works out a correction; the frozen report stays beside it. This cannot be taken back. A wrong report is marked as discarded.
freeze-now = Freeze now
freeze-not = Not yet
freeze-busy = Counting and freezing …
freeze-done = The report is frozen
frozen-open-standing = To the frozen report
frozen-all = All reports
discard = Discard …
discard-title = Discard this report?
discard-means = The report stays to be looked at and is not valid any more. Its period can be frozen anew. This cannot be taken back.
discard-why = Why?
discard-now = Discard
discard-not = Keep
discard-done = The report is discarded
discard-wrong-period = wrong period
discard-wrong-records = the records were not complete yet
discard-wrong-merge = rows merged wrongly
discard-by-mistake = frozen by mistake
discard-other-figures = the funder needs other figures
frozen-compare = Compare with today
frozen-compare-title = Differences from today
frozen-compare-busy = Counting anew and comparing …
frozen-compare-same = Today’s figures would be the same. There is nothing to correct.
frozen-compare-against = Compared with no. { $id } of { $day }, counted by the same template: { $lines ->
    [one] one figure differs
   *[other] { $lines } figures differ
}. Protected figures stand here as outsiders see them.
frozen-compare-hidden = { $count ->
    [one] Besides, one figure changed that is protected before and after.
   *[other] Besides, { $count } figures changed that are protected before and after.
}
frozen-compare-line = Line
frozen-compare-then = frozen
frozen-compare-now = today
frozen-compare-difference = Difference
correction-means = Today’s figures are frozen as correction { $n } beside the report. Both stay; the correction’s file says what it corrects.
correction-freeze = Freeze as a correction
correction-done = The correction is frozen
act-report-frozen = Report frozen
act-frozen-discarded = Report discarded
# Merging rows.
merging = Merge rows …
merging-title = Merge rows under the threshold
merging-means = Rows with fewer than { $threshold } persons behind them would have to be protected, and other figures with them. Merged, they are counted like one row: each person counts once, everything still adds up, and the table says what was merged.
merging-propose = Take the proposal
merging-proposed = Proposed: { $count ->
    [one] one merging
   *[other] { $count } mergings
}
merging-small = { $count ->
    [one] one row under { $threshold } persons
   *[other] { $count } rows under { $threshold } persons
}
merging-few = under { $threshold }
merging-alone = A single row cannot be merged: choose another one, or leave this one out.
merging-now = Merge and count anew
merging-not = Cancel
field-too-few-rows = two rows at least
field-rows-not-alike = these rows ask for different things
field-row-twice = a row is there twice
label-merges = Merged rows
