# Window, areas, keys, help, status line.
key-ctrl = Ctrl
close = Close
back = Back
save = Save
undo = Undo
lock = Lock
help = Help
loading = Loading …
skip = Skip to content
incident = Incident { $incident }. Please quote this number when you ask for help.
practice-mark = PRACTICE
practice-text = Invented people. Do not enter real data here.
nav-label = Areas
nav-today = Today
nav-people = Clients
nav-reports = Reports
nav-office = Administration
log-consultation = Log consultation
search-label = Search and commands
search-placeholder = Search for a person, number, note or command
status-region = Status
status-done = { $what } – undo with Ctrl+Z
status-undone = Undone: { $what }
status-nothing-to-undo = There is nothing to undo.
select-none = – please choose –
choice-count = { $count ->
    [0] no match
    [one] one match
   *[other] { $count } matches
}
choice-placeholder = Three letters, then Enter
choice-often = Often:
chip-added = { $label } added
chip-removed = { $label } removed
chip-remove = Remove { $label }
choose-folder = Choose folder …
choose-workbook = Choose workbook …
help-title = Keys
help-text = Everything works from the keyboard. The mouse works everywhere, too.
help-save = Save the consultation and close
help-keep = Keep the draft now
help-close = Close; the draft stays
help-undo = Undo the last act
help-filter = Filter the list
help-export = Export the report, edit master data
help-region = To the next part of the window
help-back = Back and forward
help-sheet = In the sheet “Log consultation”: three letters and Enter choose a topic, a country or a language. Backspace takes the last topic away. Time: arrow up and down change it by 15 minutes. Date: h = today, g = yesterday, mo = last Monday. Ctrl+D: as last time.
