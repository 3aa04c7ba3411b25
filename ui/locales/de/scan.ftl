# The scan folder: where it is, what lies in it, taking it into the vault.
scan-folder-title = Scan-Ordner
scan-folder-text = Der Ordner, in den der Scanner der Stelle schreibt. Von dort nehmen Sie Dateien mit wenigen Tasten in eine Akte.
scan-folder-none = Noch kein Scan-Ordner genannt.
scan-folder-name = Ordner nennen
scan-folder-change = Ordner ändern
scan-folder-path-hint = ganzer Pfad; leer lassen, wenn es keinen gibt
scan-folder-advice = Der Ordner wird nur gelesen, wenn jemand nachsieht. Was dort liegt, ist nicht verschlüsselt: Am besten liegt er auf diesem Gerät und gehört nur diesem Benutzerkonto.
scan-folder-saved = Scan-Ordner gespeichert
scans-open = Aus dem Scan-Ordner
scans-title = Aus dem Scan-Ordner
scans-whose = Für wen?
scans-files = Dateien im Scan-Ordner
scans-again = Neu lesen
scans-empty = Im Scan-Ordner liegt nichts.
scans-empty-hint = Nach dem Scannen F5 drücken.
scans-more = { $count ->
    [one] Eine ältere Datei ist hier nicht aufgeführt.
   *[other] { $count } ältere Dateien sind hier nicht aufgeführt.
}
scans-away = Original im Ordner löschen
scans-away-why = Dort liegt es unverschlüsselt. Gelöscht wird es erst, wenn die Datei sicher und gleich im Aktenschrank liegt. Rückgängig legt nichts in den Ordner zurück.
scans-take = { $count ->
    [0] Aufnehmen
    [one] Eine Datei aufnehmen
   *[other] { $count } Dateien aufnehmen
}
scans-waiting = { $count ->
    [one] Eine Datei wartet im Scan-Ordner
   *[other] { $count } Dateien warten im Scan-Ordner
}
scans-waiting-why = Dort liegen sie unverschlüsselt, bis sie in einer Akte sind.
scans-assign = Zuordnen
scan-taken = { $name } aufgenommen; das Original liegt weiter im Scan-Ordner
scan-taken-away = { $name } aufgenommen, Original gelöscht
scan-stays = Das Original von { $name } liegt weiter im Scan-Ordner.
scan-undone = Rückgängig gemacht: { $name } liegt bei der Akte unter „Entfernt“. In den Scan-Ordner kommt nichts zurück.
scan-removed = Original von { $name } im Scan-Ordner gelöscht
scan-kept = Liegt schon bei { $who } als „{ $title }“.
scan-remove = Original löschen
scan-remove-name = Original löschen: { $name }
letter-add-scan = Scan dazulegen
label-scan = Scan
act-scan-folder-saved = Scan-Ordner gespeichert
act-scan-taken = Aus dem Scan-Ordner aufgenommen
act-scan-removed = Original im Scan-Ordner gelöscht
column-path = Ordner
field-not-whole-path = Bitte den ganzen Pfad angeben, zum Beispiel /home/stelle/Scans oder C:\Scans.
field-no-such-folder = Diesen Ordner gibt es nicht, oder er lässt sich nicht öffnen.
field-folder-in-vault = Dieser Ordner liegt im Aktenschrank. Bitte einen Ordner außerhalb nehmen.
field-scan-link = Eine Verknüpfung: Sie führt vielleicht aus dem Ordner hinaus und wird nicht aufgenommen.
field-scan-no-file = Ein Ordner: Er wird nicht gelesen.
field-scan-name = Der Name enthält Zeichen, die sich nicht lesen lassen. Bitte die Datei umbenennen.
field-scan-empty = Noch leer: Vielleicht schreibt der Scanner noch. Bitte gleich neu lesen (F5).
field-scan-unfinished = Nicht zu Ende geschrieben: Vielleicht arbeitet der Scanner noch. Bitte gleich neu lesen (F5); bleibt es dabei, bitte neu scannen.
field-scan-changing = Die Datei ändert sich gerade oder ist nicht mehr dieselbe. Bitte neu lesen (F5).
field-scan-not-same = Die Datei im Ordner ist nicht dieselbe wie die im Aktenschrank und bleibt liegen.
field-cannot-remove = Sie ließ sich nicht löschen. Bitte löschen Sie sie selbst: Dort liegt sie unverschlüsselt.
