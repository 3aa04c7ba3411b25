# Window, areas, keys, help, status line.
key-ctrl = Strg
close = Schließen
back = Zurück
save = Speichern
undo = Rückgängig
lock = Sperren
help = Hilfe
loading = Wird geladen …
skip = Zum Inhalt springen
incident = Vorfall { $incident }. Bitte geben Sie diese Nummer an, wenn Sie um Hilfe bitten.
practice-mark = ÜBUNG
practice-text = Erfundene Personen. Tragen Sie hier keine echten Daten ein.
nav-label = Bereiche
nav-today = Heute
nav-people = Ratsuchende
nav-reports = Berichte
nav-office = Verwaltung
log-consultation = Beratung erfassen
search-label = Suchen und Befehle
search-placeholder = Person, Nummer, Notiz oder Befehl suchen
status-region = Status
status-done = { $what } – Rückgängig Strg+Z
status-undone = Rückgängig gemacht: { $what }
status-nothing-to-undo = Es gibt nichts rückgängig zu machen.
select-none = – bitte wählen –
choice-count = { $count ->
    [0] kein Treffer
    [one] ein Treffer
   *[other] { $count } Treffer
}
choice-placeholder = Drei Buchstaben, dann Enter
choice-often = Häufig:
chip-added = { $label } hinzugefügt
chip-removed = { $label } entfernt
chip-remove = { $label } entfernen
choose-folder = Ordner wählen …
choose-workbook = Arbeitsmappe wählen …
help-title = Tasten
help-text = Alles geht mit der Tastatur. Die Maus geht überall auch.
help-save = Beratung speichern und schließen
help-keep = Entwurf jetzt sichern
help-close = Schließen; der Entwurf bleibt
help-undo = Letzte Handlung rückgängig machen
help-filter = Liste filtern
help-export = Bericht exportieren, Stammdaten bearbeiten
help-region = Zum nächsten Teil des Fensters
help-back = Zurück und vor
help-sheet = Im Blatt „Beratung erfassen“: Drei Buchstaben und Enter wählen ein Thema, ein Land oder eine Sprache. Die Rücktaste nimmt das letzte Thema wieder weg. Uhrzeit: Pfeil auf und ab ändern um 15 Minuten. Datum: h = heute, g = gestern, mo = letzter Montag. Strg+D: wie beim letzten Mal.
