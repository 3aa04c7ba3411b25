# The sheet "Log consultation".
sheet-title = Log consultation
sheet-saved = Consultation saved
sheet-saving = Saving …
sheet-kept = Draft kept { $when }
sheet-draft-stays = The draft stays. F2 opens it again.
sheet-discarded = Draft thrown away
sheet-restored = Your draft of { $when } is back: { $who }.
sheet-restart = Throw away and begin anew
sheet-note-hint = as little as necessary
sheet-missing = Still open for the report: { $what } (later is fine)
sheet-still-missing = Still missing for the report: { $what }
sheet-case-opened = Case { $number } opened
sheet-other-line = Open case in: { $line }.
sheet-take-line = Take this funding line
who-placeholder = Name, number or year of birth
who-list = Persons
who-count = { $count ->
    [0] nobody found; make new
    [one] one person found
   *[other] { $count } persons found
}
who-create = Make “{ $name }” new
who-unnamed = without a name
who-unnamed-hint = Short contact: for the statistics only, no file
who-new = New person
who-new-hint = Everything may stay empty and come later.
who-change = Change
who-swap = Swap given names and family name
who-similar = There are similar people already:
who-this = Take this person
birth-placeholder = 3.4.1985, 1985 or ?
birth-unknown = unknown
birth-about = about { $date } (estimated)
birth-first-of-january = 1 January: perhaps only on paper
birth-which-calendar = { $year }: is another calendar meant?
birth-persian = Persian, so { $year }
birth-ethiopian = Ethiopian, so { $year }
place-placeholder = 44137 Dortmund
date-today = { $date } (today)
date-future = { $date } – that is in the future
date-unread = Please like this: 23.11.2026
sheet-note-count = { $count } characters
