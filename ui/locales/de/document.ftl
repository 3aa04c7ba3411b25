# Documents: files kept inside the vault.
tab-documents = Dokumente
documents-none = Noch kein Dokument. Ziehen Sie Dateien hierher, oder wählen Sie sie aus: PDF, Bilder, Office-Dateien bis 50 MB.
documents-removed = Entfernt
document-hint = Dateien liegen verschlüsselt bei der Akte. Zum Ansehen von PDF und Office-Dateien öffnet sich eine Kopie im Programm des Geräts; sie verschwindet beim Sperren, Änderungen daran werden nicht übernommen.
document-add = Dateien hinzufügen …
document-taking = { $count ->
    [one] Eine Datei wird aufgenommen …
   *[other] { $count } Dateien werden aufgenommen …
}
document-added = { $name } aufgenommen; die Datei selbst liegt weiter am alten Ort
document-edit = Dokument
document-saved = Dokument gespeichert
document-look = Ansehen
document-open = Öffnen
document-open-name = { $name } öffnen
document-opened = Eine Kopie ist geöffnet. Sie verschwindet beim Sperren.
document-remove = Entfernen
document-remove-name = { $name } entfernen
document-removed = { $name } entfernt
document-take-back = Zurückholen
document-back = { $name } zurückgeholt
document-erase = Endgültig löschen …
document-erase-ask = Endgültig löschen?
document-erase-text = Das lässt sich nicht rückgängig machen. Die Datei, ihr Titel und ihre Notiz sind danach weg.
document-erase-do = Endgültig löschen
document-erased = Endgültig gelöscht
document-keep = Behalten
document-case = Fall { $number }
document-no-case = ohne Fall
label-title = Titel
label-casefile = Fall
label-picture = Bild
act-document-added = Dokument aufgenommen
act-document-saved = Dokument gespeichert
act-document-removed = Entfernt oder zurückgeholt
act-document-opened = Dokument geöffnet
column-title = Titel
column-removed_on = Entfernt
field-file-too-large = Die Datei ist größer als 50 MB. Bitte teilen oder verkleinern Sie sie, zum Beispiel durch Scannen mit 200 dpi.
field-file-empty = Die Datei ist leer.
field-not-a-document = Das ist weder PDF noch Bild noch Office-Datei, oder die Endung passt nicht zum Inhalt.
field-file-is-there = Genau diese Datei liegt schon bei der Akte.
field-not-shown-here = Dieses Bild lässt sich hier nicht zeigen. Bitte mit „Öffnen“ ansehen.
refusal-no-program = Auf diesem Gerät ist kein Programm eingerichtet, das diese Datei öffnet.
