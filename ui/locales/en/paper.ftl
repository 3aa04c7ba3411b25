# Blank sheets and typing in what was written on them.
paper-title = Paper
paper-sub = Sheets for outreach and for days without the program
paper-blanks = Print blank sheets
paper-blanks-hint = Topics, forms and funding lines bear numbers, so that a row is quickly written. Please print anew after a change of the lists.
paper-list = List for a morning
paper-talk = One consultation a sheet
paper-person = New person
paper-typing = Type in afterwards
paper-typing-hint = One row a consultation. Topics by the numbers of the sheet or by words, parted by commas. Day, funding line, setting and form come from the row above. Whoever has no record yet: log with F2 first.
paper-minutes = Min.
paper-interpreting = Interpr.
paper-row = Row { $number }
paper-row-drop = Remove row { $number }
paper-row-dropped = Row removed
paper-row-saved = Consultation of { $date }, { $who }
paper-save = { $count ->
    [one] Save 1 row
   *[other] Save { $count } rows
}
paper-saved = Saved: { $saved } · still in the grid: { $left }. Each row can be undone by itself.
paper-same-day = There is a consultation with this person on this day already. Please check; saving is possible all the same.
paper-unknown-topic = “{ $text }” is not on the sheet. Please type a number of the sheet or another word.
paper-full = No more than { $most } rows at once. Please save first.
