# Reports.
reports-sub = Choose a template, choose a period, check, export.
steps-label = Steps
step-pack = Template
step-period = Period
step-check = Check
step-export = Export
step-done = done
packs-none = There is no report template yet.
pack-line = { $funder } · version { $version } · threshold { $threshold }
period-last-year = Last year ({ $year })
period-this-year = This year ({ $year })
period-half = Half-year { $part }, { $year }
period-quarter = Quarter { $part }, { $year }
period-own = Own period
period-from = From
period-to = To
report-preview = Preview
report-counting = Counting and protecting …
report-counted = { $tables ->
    [one] One table
   *[other] { $tables } tables
}, protected cells: { $hidden }
report-sub = { $consultations } consultations · { $persons } persons · { $from }–{ $to } (internal, exact)
report-sub-days = { $from }–{ $to } (internal, exact)
report-export = Export …
table-legend = • protected · 0 = nobody · – = does not exist here · arrow keys go from cell to cell
cell-title = A cell explains itself
cell-hint = Go to a cell with the arrow keys or a click. Then you read here what it shows and why it is protected.
cell-open = Open: { $value }. This figure may go out as it is.
cell-few = Protected: fewer than { $threshold } persons.
cell-linked = Protected, because another protected figure could be computed otherwise.
cell-derived = Protected, because the figure is computed from a protected one.
cell-none = There is no such cell in this table.
cell-interval = Whoever knows all tables can only suppose: { $least } to { $most }.
check-title = Check
check-no-names = No names, no notes, no free text
check-hidden = { $hidden } of { $cells } cells protected ({ $share } %), threshold { $threshold }
notes-title = Counting rules
export-format = Format
export-xlsx = Workbook (XLSX)
export-csv = Text files (CSV)
export-exact = Exact figures instead of protected ones …
export-exact-warning = Small figures can give single people away. Pass on exact figures only when your funder asks for them and it is allowed. The decision is kept in the journal.
export-exact-sure = Yes, I want to write exact figures and have checked this.
export-write = Write the report
export-write-exact = Write exact figures
export-writing = Writing …
export-done = The report is written
export-done-text = You find it here:
export-back = Back to the tables
export-next = Next report
missing-count-group-line = { $count ->
    [one] group date without a funding line: counted for no funder
   *[other] group dates without a funding line: counted for no funder
}
missing-count-engagement-line = { $count ->
    [one] entry of networks or public relations without a funding line
   *[other] entries of networks and public relations without a funding line
}
missing-count-hours-line = { $count ->
    [one] entry of volunteers’ hours without a funding line
   *[other] entries of volunteers’ hours without a funding line
}
missing-count-time-line = { $count ->
    [one] entry of working time without a funding line
   *[other] entries of working time without a funding line
}
