# What a person may ask: a copy of what is held on her, and to be forgotten.
tab-rights = Rechte
access-title = Auskunft
access-why = Wer fragt, was hier über sie oder ihn gespeichert ist, bekommt eine Kopie: spätestens nach drei Monaten, ohne Verlängerung (§ 19 DSG-EKD).
access-none = Bisher hat niemand nach der Auskunft gefragt. Schreiben Sie den Tag auf, sobald die Frage kommt: Von da an läuft die Frist.
access-asked-on = Gefragt am
access-asked-hint = leer: heute
access-take = Anfrage aufschreiben
access-taken = Anfrage aufgeschrieben
access-asked = Gefragt am { $day }
access-due = zu beantworten bis { $day }
access-answered = Kopie erstellt am { $day }
access-open = offen
access-overdue = überfällig
access-make = Auskunft erstellen …
access-again = Noch einmal erstellen …
access-remove = Entfernen
access-remove-day = Anfrage vom { $day } entfernen
access-removed = Anfrage entfernt
access-lead-only = Die Kopie erstellt die Leitung. Die Anfrage können Sie aufschreiben.
access-waiting = Auskunft zugesagt
access-waiting-line = gefragt am { $asked }, zu beantworten bis { $due }
copy-title = Auskunft durchsehen
copy-loading = Alles, was hier gespeichert ist, wird zusammengetragen …
copy-why = So stünden die Texte in der Kopie. Namen anderer Personen, die das Programm kennt, sind geschwärzt. Wen es nicht kennt, sehen nur Sie: eine Nachbarin, einen Lehrer, eine Telefonnummer.
copy-how = Ein Klick auf ein Wort schwärzt es oder zeigt es wieder. Mit der Tastatur: Pfeiltasten gehen von Wort zu Wort, Leertaste schwärzt.
copy-chapters = Was in der Kopie steht
copy-texts = Freie Texte
copy-texts-none = Es gibt keine freien Texte. Die Kopie enthält nur Angaben aus Feldern.
copy-count = { $count ->
    [0] nichts geschwärzt
    [one] ein Wort geschwärzt
   *[other] { $count } Wörter geschwärzt
}
copy-word = Wort in allen Texten
copy-word-hint = auch in anderer Schreibung von Groß und klein
copy-word-black = Überall schwärzen
copy-word-show = Überall zeigen
copy-word-done = { $count ->
    [0] Dieses Wort kommt in keinem Text vor.
    [one] An einer Stelle geändert.
   *[other] An { $count } Stellen geändert.
}
copy-private = Meine eigenen Arbeitsnotizen aufnehmen
copy-private-hint = Sie bleiben sonst draußen. Notizen anderer sind nie dabei.
copy-documents = Dateien, die mitgehen
copy-documents-hint = In Dateien wird nichts geschwärzt. Sehen Sie jede vorher durch, bevor Sie sie mitgeben.
copy-documents-all = Alle mitgeben
copy-documents-none = Zu dieser Person liegen keine Dateien vor.
copy-documents-chosen = { $count } von { $all } Dateien gehen mit
copy-seen-all = Ich habe alle Texte durchgesehen.
copy-seen-first = Sehen Sie zuerst alle Texte durch und setzen Sie das Häkchen.
copy-write = Kopie schreiben
copy-writing = Die Kopie wird geschrieben …
copy-written = Die Kopie ist geschrieben: PDF zum Ausdrucken, JSON für Programme.
copy-open-files = Die Dateien sind nicht verschlüsselt. Löschen Sie sie, sobald sie übergeben sind.
copy-meanwhile = Die Akte wurde inzwischen geändert. Hier steht der neue Stand; sehen Sie ihn noch einmal durch.
copy-back = Zurück
act-access-asked = Nach Auskunft gefragt
act-access-request-removed = Anfrage nach Auskunft entfernt
act-copy-reviewed = Auskunft durchgesehen
act-copy-written = Auskunft erstellt
erasure-title = Löschen
erasure-why = Löschen ist endgültig. Es gibt kein Rückgängig. Was geht und was bleibt, steht vorher hier.
erasure-open = Löschen …
erasure-lead-only = Löschen kann nur die Leitung.
erasure-open-cases = Noch nicht möglich: Fall { $cases } ist offen. Schließen Sie ihn zuerst ab.
erasure-hold = Löschsperre für Fall { $case } seit { $day }: { $reason }
erasure-ask = Akte { $number } löschen?
erasure-goes = Was geht
erasure-goes-always = Name, Schreibungen, Erreichbarkeit, Nummern, Haushalt, Schutzbedarfe, Notizen, Änderungsverlauf
erasure-cases = { $count ->
    [one] ein Fall
   *[other] { $count } Fälle
}
erasure-contacts = { $count ->
    [one] ein Kontakt
   *[other] { $count } Kontakte
}
erasure-letters = { $count ->
    [one] ein Brief
   *[other] { $count } Briefe
}
erasure-deadlines = { $count ->
    [one] eine Frist
   *[other] { $count } Fristen
}
erasure-tasks = { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}
erasure-writings = { $count ->
    [one] ein Schreiben
   *[other] { $count } Schreiben
}
erasure-documents = { $count ->
    [one] eine Datei
   *[other] { $count } Dateien
}
erasure-consents = { $count ->
    [one] eine Einwilligung
   *[other] { $count } Einwilligungen
}
erasure-appointments = { $count ->
    [one] ein Termin
   *[other] { $count } Termine
}
erasure-drafts = { $count ->
    [one] eine angefangene Eingabe
   *[other] { $count } angefangene Eingaben
}
erasure-stays = Was bleibt
erasure-stays-others = Akten anderer Personen, auch im Haushalt und bei gemeinsamer Beratung.
erasure-mentions = { $count ->
    [one] In einer Notiz einer anderen Akte steht der Familienname. Sie bleibt, wie sie ist; sehen Sie sie über die Suche durch.
   *[other] In { $count } Notizen anderer Akten steht der Familienname. Sie bleiben, wie sie sind; sehen Sie sie über die Suche durch.
}
erasure-backups = Ältere Sicherungen enthalten die Akte noch, bis sie ausgetauscht sind.
erasure-way = Wie
erasure-anonymise = Anonymisieren
erasure-anonymise-text = Nur was gezählt wird, bleibt: Fälle, Tage und Themen der Beratung, Status, Geburtsjahr, Geschlecht, Staatsangehörigkeit. Alle Zahlen bleiben, wie sie sind.
erasure-whole = Ganz löschen
erasure-whole-text = Auch Fälle und Kontakte gehen.
erasure-whole-shared = Ganz löschen geht hier nicht: In diesen Fällen werden andere mitberaten, oder jemand nahm an Gesprächen teil. Deren Akten blieben sonst nicht, wie sie sind.
erasure-years = Die Zahlen für { $years } ändern sich dadurch; diese Berichte sind noch nicht festgeschrieben.
erasure-years-yes = Ja, die Zahlen für { $years } dürfen sich ändern.
erasure-years-first = Sagen Sie zuerst, dass sich die Zahlen ändern dürfen.
erasure-frozen = Festgeschriebene Berichte ({ $years }) bleiben unverändert.
erasure-number = Zur Sicherheit: Nummer der Akte eingeben
erasure-number-hint = { $number }
erasure-keep = Behalten
erasure-do-anonymise = Endgültig anonymisieren
erasure-do-whole = Endgültig löschen
erasure-done-anonymise = Die Akte ist anonymisiert. Es gibt kein Zurück.
erasure-done-whole = Die Akte ist gelöscht. Es gibt kein Zurück.
hold-title = Löschsperre
hold-why = Solange ein Streit läuft oder ein Gericht die Akte braucht, darf ein Fall nicht gelöscht werden.
hold-set = Sperre setzen …
hold-set-case = Löschsperre für Fall { $case }
hold-lift = Sperre aufheben …
hold-lift-case = Löschsperre für Fall { $case } aufheben
hold-reason = Grund
hold-done = Löschsperre gesetzt
hold-lifted = Löschsperre aufgehoben
hold-save = Sperren
hold-save-lift = Aufheben
hold-line = seit { $day } · { $reason }
act-person-erased = Akte gelöscht
act-person-anonymised = Akte anonymisiert
act-hold-set = Löschsperre gesetzt
act-hold-lifted = Löschsperre aufgehoben
clean-up = Aufräumen
clean-up-why = Vorgeschlagen wird eine Akte drei volle Jahre nach dem Jahr, in dem ihr letzter Fall abgeschlossen wurde; sind Minderjährige darin, frühestens wenn die jüngste Person 18 ist. Akten mit offenen Fristen, Aufgaben oder Terminen stehen nicht hier. Gelöscht wird nur, was Sie bestätigen.
clean-up-none = Keine Akte ist zur Löschung fällig.
clean-up-all = Alle auswählen
clean-up-count = { $count ->
    [one] eine Akte ist fällig
   *[other] { $count } Akten sind fällig
}
clean-up-choose = { $name }, { $number } auswählen
clean-up-years-over = letzter Fall abgeschlossen am { $closed }; drei Jahre zum Jahresende waren am { $until } um
clean-up-of-age = letzter Fall abgeschlossen am { $closed }; die jüngste Person wurde am { $until } volljährig
clean-up-hold = Löschsperre seit { $day }: { $reason }
clean-up-shared = andere werden mitberaten
clean-up-look = Ansehen
clean-up-open = { $count ->
    [0] Ausgewählte löschen …
    [one] Eine Akte löschen …
   *[other] { $count } Akten löschen …
}
clean-up-ask = { $count ->
    [one] Eine Akte löschen?
   *[other] { $count } Akten löschen?
}
clean-up-shared-some = { $count ->
    [one] In einer Akte werden andere mitberaten. Ganz löschen geht dort nicht; wählen Sie „Anonymisieren“.
   *[other] In { $count } Akten werden andere mitberaten. Ganz löschen geht dort nicht; wählen Sie „Anonymisieren“.
}
clean-up-typed = Zur Sicherheit: Anzahl der Akten eingeben
clean-up-typed-first = Geben Sie { $count } ein.
clean-up-done = { $count ->
    [one] Eine Akte ist gelöscht oder anonymisiert.
   *[other] { $count } Akten sind gelöscht oder anonymisiert.
}
clean-up-kept = { $count ->
    [one] Eine Akte musste bleiben.
   *[other] { $count } Akten mussten bleiben.
}
