# Verwaltung: import, appearance, about.
intake-title = Listen übernehmen
intake-text = Personen, Fälle und Kontakte aus Tabellen. Erst ansehen, dann alles oder nichts.
intake-open = Listen ansehen …
intake-path-hint = ein Ordner mit CSV-Dateien oder eine XLSX-Arbeitsmappe
intake-look = Ansehen
intake-busy = Die Listen werden geprüft …
intake-files = Was in den Listen steht
intake-clean = Alles in Ordnung
intake-clean-text = { $count ->
    [0] Alles steht schon in den Akten. Es ist nichts zu übernehmen.
    [one] Ein Eintrag ist neu.
   *[other] { $count } Einträge sind neu.
}
intake-take = { $count ->
    [0] Nichts zu übernehmen
    [one] Einen Eintrag übernehmen
   *[other] { $count } Einträge übernehmen
}
intake-findings = { $count ->
    [one] Ein Befund
   *[other] { $count } Befunde
}
intake-findings-text = So lässt sich nichts übernehmen. Berichtigen Sie die Stellen in der Tabelle, und sehen Sie die Listen dann noch einmal an.
intake-notes = { $count ->
    [one] Ein Hinweis (hindert nichts)
   *[other] { $count } Hinweise (hindern nichts)
}
intake-more = und { $count } weitere
intake-empty = (leer)
intake-done = { $count ->
    [one] Ein Eintrag übernommen
   *[other] { $count } Einträge übernommen
}
intake-done-text = Die Einträge stehen jetzt in den Akten.
column-file = Datei
column-line = Zeile
column-column = Spalte
column-value = Was dort steht
column-reason = Befund
column-new = neu
column-known = schon da
appearance-title = Aussehen und Sprache
appearance-theme = Farben
appearance-language = Sprache
appearance-zoom = Größere Schrift: Strg und +, kleinere: Strg und −.
theme-system = wie das Gerät
theme-light = hell
theme-dark = dunkel
theme-contrast = hoher Kontrast
about-title = Über Beratungsbuch
about-text = Beratungsbuch arbeitet nur auf diesem Gerät. Es verbindet sich nicht mit dem Internet.
about-version = Version
about-counsellor = Angemeldet
about-fonts = Schrift: Noto Sans (SIL Open Font License 1.1).
intake-findings-table = Tabelle der Befunde
intake-notes-table = Tabelle der Hinweise
land-text = Danach richten sich die Feiertage im Kalender, freie Zeiten und der Vorschlag für neue Fristen.
land-edit = Bundesland ändern
land-office-hint = in dem die Stelle liegt; eingetragene Fristen bleiben, wie sie sind
land-saved = Bundesland gespeichert
act-land-saved = Bundesland gespeichert
column-land = Bundesland
value-land-BB = { land-BB }
value-land-BE = { land-BE }
value-land-BW = { land-BW }
value-land-BY = { land-BY }
value-land-HB = { land-HB }
value-land-HE = { land-HE }
value-land-HH = { land-HH }
value-land-MV = { land-MV }
value-land-NI = { land-NI }
value-land-NW = { land-NW }
value-land-RP = { land-RP }
value-land-SH = { land-SH }
value-land-SL = { land-SL }
value-land-SN = { land-SN }
value-land-ST = { land-ST }
value-land-TH = { land-TH }
