# Berichte.
reports-sub = Vorlage wählen, Zeitraum wählen, prüfen, exportieren.
steps-label = Schritte
step-pack = Vorlage
step-period = Zeitraum
step-check = Prüfen
step-export = Export
step-done = erledigt
packs-none = Es gibt noch keine Berichtsvorlage.
pack-line = { $funder } · Stand { $version } · Mindestfallzahl { $threshold }
period-last-year = Letztes Jahr ({ $year })
period-this-year = Dieses Jahr ({ $year })
period-half = { $part }. Halbjahr { $year }
period-quarter = { $part }. Quartal { $year }
period-own = Eigener Zeitraum
period-from = Von
period-to = Bis
report-preview = Vorschau
report-counting = Es wird gezählt und geschützt …
report-counted = { $tables ->
    [one] Eine Tabelle
   *[other] { $tables } Tabellen
}, geschützte Zellen: { $hidden }
report-sub = { $consultations } Beratungen · { $persons } Personen · { $from }–{ $to } (intern, genau)
report-sub-days = { $from }–{ $to } (intern, genau)
report-export = Exportieren …
table-legend = • geschützt · 0 = niemand · – = gibt es hier nicht · Pfeiltasten gehen von Zelle zu Zelle
cell-title = Eine Zelle erklärt sich
cell-hint = Gehen Sie mit den Pfeiltasten oder einem Klick auf eine Zelle. Hier steht dann, was sie zeigt und warum sie geschützt ist.
cell-open = Offen: { $value }. Diese Zahl darf so hinausgehen.
cell-few = Geschützt: weniger als { $threshold } Personen.
cell-linked = Geschützt, weil sich sonst eine andere geschützte Zahl ausrechnen ließe.
cell-derived = Geschützt, weil die Zahl aus einer geschützten berechnet ist.
cell-none = Eine solche Zelle gibt es in dieser Tabelle nicht.
cell-interval = Wer alle Tabellen kennt, kann nur vermuten: { $least } bis { $most }.
check-title = Prüfung
check-no-names = Keine Namen, keine Notizen, keine Freitexte
check-hidden = { $hidden } von { $cells } Zellen geschützt ({ $share } %), Mindestfallzahl { $threshold }
notes-title = Zählregeln
export-format = Format
export-xlsx = Arbeitsmappe (XLSX)
export-csv = Textdateien (CSV)
export-exact = Genaue Zahlen statt geschützter …
export-exact-warning = Kleine Zahlen können einzelne Menschen erkennbar machen. Geben Sie genaue Zahlen nur weiter, wenn Ihr Zuwendungsgeber sie verlangt und es erlaubt ist. Die Entscheidung wird im Protokoll festgehalten.
export-exact-sure = Ja, ich will genaue Zahlen schreiben und habe das geprüft.
export-write = Bericht schreiben
export-write-exact = Genaue Zahlen schreiben
export-writing = Wird geschrieben …
export-done = Der Bericht ist geschrieben
export-done-text = Sie finden ihn hier:
export-back = Zurück zu den Tabellen
export-next = Nächster Bericht
missing-count-group-line = { $count ->
    [one] Gruppentermin ohne Förderlinie: bei keinem Zuwendungsgeber gezählt
   *[other] Gruppentermine ohne Förderlinie: bei keinem Zuwendungsgeber gezählt
}
missing-count-engagement-line = { $count ->
    [one] Netzwerk- oder Öffentlichkeitseintrag ohne Förderlinie
   *[other] Netzwerk- und Öffentlichkeitseinträge ohne Förderlinie
}
missing-count-hours-line = { $count ->
    [one] Eintrag von Ehrenamtsstunden ohne Förderlinie
   *[other] Einträge von Ehrenamtsstunden ohne Förderlinie
}
missing-count-time-line = { $count ->
    [one] Eintrag von Arbeitszeit ohne Förderlinie
   *[other] Einträge von Arbeitszeit ohne Förderlinie
}
