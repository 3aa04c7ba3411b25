# The team: who opens the vault, giving a login, changing one's own passphrase.
team-title = Team
team-text = Wer hier arbeitet und mit welchem Kürzel sie oder er sich anmeldet.
team-open = Team ansehen
team-new = Neue Beraterin …
team-logins = Mit eigener Anmeldung
team-me = das sind Sie
team-alone = Noch arbeiten Sie allein. Mit einer zweiten Anmeldung gilt für Fristen das Vier-Augen-Prinzip.
team-lead-only = Neue Anmeldungen gibt die Leitung.
team-records = Nur als Name in den Akten
team-records-text = Diese Namen stehen in übernommenen Listen. Mit einer Anmeldung behalten sie ihre Fälle und Kontakte.
team-give = Anmeldung geben …
team-give-title = Anmeldung geben
team-new-title = Neue Beraterin
team-name-hint = Vor- und Nachname
team-label-hint = Initialen. Sie stehen auf dem Anmeldebild und sind ohne Kennwort lesbar.
team-save = Anmeldung anlegen
team-busy = Die Schlüssel werden gemacht und geprüft …
team-added = { $name } kann sich jetzt anmelden
team-given-title = Die Anmeldung ist angelegt
team-given-text = So meldet sich { $name } an:
team-given-typed = wie eben eingegeben
team-given-once = Dieses Kennwort sehen Sie nur jetzt. Geben Sie es persönlich weiter; am besten wird es bei der ersten Anmeldung unter „Verwaltung“, „Team“ geändert.
team-given-done = Fertig
team-strangers = Mit diesen Kürzeln lässt sich der Aktenschrank öffnen, ohne dass jemand aus dem Team dazu eingetragen ist: { $labels }. Vielleicht fehlen die neuesten Einträge.
role-lead = Leitung
role-counsellor = Beratung
role-lead-hint = Gibt Anmeldungen, übernimmt Listen, sieht die Arbeitszeit aller und darf ungeschützte Zahlen ausgeben.
role-counsellor-hint = Berät, führt Akten und Kalender und macht geschützte Berichte.
label-initials = Kürzel
label-role = Aufgabe
label-old = Bisheriges Kennwort
label-first-passphrase = Erstes Kennwort
label-new-passphrase = Neues Kennwort
passphrase-change = Kennwort ändern …
passphrase-title = Kennwort ändern
passphrase-save = Kennwort ändern
passphrase-draw = Kennwort vorschlagen
passphrase-changed = Ihr Kennwort ist geändert
passphrase-hint = Hat jemand Ihr Kennwort gesehen, genügt das nicht: Wer eine ältere Kopie des Aktenschranks hat, öffnet sie weiter mit dem bisherigen.
passphrase-try-both = Es ist nicht sicher, welches Kennwort jetzt gilt. Probieren Sie beim nächsten Anmelden beide.
act-counsellor-added = Anmeldung gegeben
act-login-withdrawn = Unfertige Anmeldung zurückgenommen
act-passphrase-changed = Kennwort geändert
act-passphrase-kept = Kennwort vielleicht nicht geändert
team-leave = Entfernen …
team-leave-title = Anmeldung von { $name } entfernen
team-leave-text = Danach haben die Akten einen neuen Schlüssel: Wer geht, öffnet nichts mehr, was später dazukommt. Was sie oder er getan hat, bleibt unter dem Namen stehen. Rückgängig machen lässt sich das nicht.
team-leave-open = Offen in dieser Hand: { $cases ->
    [one] ein Fall
   *[other] { $cases } Fälle
}, { $deadlines ->
    [one] eine Frist
   *[other] { $deadlines } Fristen
}, { $tasks ->
    [one] eine Aufgabe
   *[other] { $tasks } Aufgaben
}.
team-leave-appointments = { $count ->
    [one] Ein Termin bleibt im Kalender stehen. Bitte verlegen Sie ihn selbst.
   *[other] { $count } Termine bleiben im Kalender stehen. Bitte verlegen Sie sie selbst.
}
team-leave-old = Ältere Kopien des Aktenschranks bleiben mit dem alten Kennwort lesbar. Machen Sie bald eine neue Sicherung, und vernichten Sie die alten.
team-leave-do = Anmeldung entfernen
team-left = Die Anmeldung von { $name } ist entfernt
label-takesOver = Wer übernimmt?
label-own-passphrase = Ihr eigenes Kennwort
act-counsellor-removed = Anmeldung entfernt
