# List of persons, a person's page, the record.
people-count = { $count ->
    [0] Niemand
    [one] Eine Person
   *[other] { $shown } Personen
}
people-filter = Filtern
people-table = Liste der Ratsuchenden
people-none = Noch ist niemand erfasst. Erfassen Sie eine Beratung, oder übernehmen Sie vorhandene Listen.
people-no-hits = Keine Treffer für „{ $text }“. Vielleicht eine andere Schreibweise?
people-show-all = Alle zeigen
pages-label = Seiten der Liste
page-before = Vorige
page-after = Nächste
page-of = Seite { $page } von { $pages }
column-name = Name
column-birth = Geburt
column-town = Ort
column-last = Zuletzt
column-cases = Offene Fälle
person-unnamed = ohne Namen ({ $number })
person-missing = Für den Bericht fehlt noch: { $what }
record-title = Verlauf
record-count = { $count ->
    [one] ein Eintrag
   *[other] { $shown } Einträge
}
record-none = Noch kein Eintrag. Die erste Beratung steht dann hier.
record-contact = Kontakt
record-as-companion = war mit dabei
record-referral = Weiterleitung
record-data-passed = Daten übermittelt
record-report = Meldung Schutzbedarf
record-status = Aufenthaltsstatus
record-case-opened = Fall { $number } eröffnet
record-case-closed = Fall { $number } abgeschlossen
side-facts = Stammdaten
side-household = Haushalt
side-cases = Fälle
side-no-status = Noch kein Aufenthaltsstatus bekannt.
side-no-household = Keine weiteren Personen im Haushalt bekannt.
side-no-cases = Noch kein Fall. Die erste Beratung eröffnet einen.
case-open = offen
case-companion = mitberaten
fact-place = Wohnort
fact-entered = Eingereist
tab-record = Verlauf
person-tabs = Teile der Akte
record-search = Im Verlauf suchen
record-kind = Art
record-year = Jahr
record-all = alle
record-kind-contact = Kontakte
record-kind-referral = Weiterleitungen
record-kind-report = Meldungen
record-kind-status = Aufenthaltsstatus
record-kind-case = Fälle
record-older = Ältere zeigen ({ $count })
record-found = { $count ->
    [0] nichts gefunden
    [one] ein Eintrag gefunden
   *[other] { $shown } Einträge gefunden
}
record-nothing = Kein Eintrag passt zu dieser Auswahl.
record-clear = Auswahl aufheben
record-print = Drucken
record-print-note = Akte { $number } · Vertraulich (§ 203 StGB) · Gedruckt am { $date }
