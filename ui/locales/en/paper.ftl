# Blank sheets and typing in what was written on them.
paper-title = Paper
paper-sub = Sheets for outreach and for days without the program
paper-blanks = Print blank sheets
paper-blanks-hint = Topics, forms and funding lines bear numbers, so that a row is quickly written. Please print anew after a change of the lists.
paper-list = List for a morning
paper-talk = One consultation a sheet
paper-person = New person
