# The sheet "Beratung erfassen".
sheet-title = Beratung erfassen
sheet-saved = Beratung gespeichert
sheet-saving = Wird gespeichert …
sheet-kept = Entwurf gesichert { $when }
sheet-draft-stays = Der Entwurf bleibt. F2 öffnet ihn wieder.
sheet-discarded = Entwurf verworfen
sheet-restored = Ihr Entwurf von { $when } ist wieder da: { $who }.
sheet-restart = Verwerfen und neu beginnen
sheet-note-hint = so wenig wie nötig
sheet-missing = Noch offen für den Bericht: { $what } (geht auch später)
sheet-still-missing = Für den Bericht fehlt noch: { $what }
sheet-case-opened = Fall { $number } eröffnet
sheet-other-line = Offener Fall in: { $line }.
sheet-take-line = Diese Förderlinie nehmen
who-placeholder = Name, Nummer oder Geburtsjahr
who-list = Personen
who-count = { $count ->
    [0] niemand gefunden; neu anlegen
    [one] eine Person gefunden
   *[other] { $count } Personen gefunden
}
who-create = „{ $name }“ neu anlegen
who-unnamed = ohne Namen
who-unnamed-hint = Kurzkontakt: nur für die Statistik, ohne Akte
who-new = Neue Person
who-new-hint = Alles darf leer bleiben und später kommen.
who-change = Ändern
who-swap = Vornamen und Familienname tauschen
who-similar = Ähnliche Personen gibt es schon:
who-this = Diese Person nehmen
birth-placeholder = 3.4.1985, 1985 oder ?
birth-unknown = unbekannt
birth-about = um { $date } (geschätzt)
birth-first-of-january = 1. Januar: vielleicht nur laut Papieren
birth-which-calendar = { $year }: Ist ein anderer Kalender gemeint?
birth-persian = persisch, also { $year }
birth-ethiopian = äthiopisch, also { $year }
place-placeholder = 44137 Dortmund
date-today = { $date } (heute)
date-future = { $date } – das liegt in der Zukunft
date-unread = Bitte so: 23.11.2026
sheet-note-count = { $count } Zeichen
