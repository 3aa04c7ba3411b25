# Names of fields, and small words that several screens share.
label-who = Wer?
label-person = Person
label-topics = Themen
label-note = Notiz
label-date = Datum
label-time = Uhrzeit
label-minutes = Dauer (Min.)
label-form = Form
label-setting = Setting
label-fundingLine = Förderlinie
label-language = Sprache
label-interpreting = Sprachmittlung
label-companions = Auch dabei
label-familyName = Familienname
label-givenName = Vornamen
label-birth = Geburt
label-gender = Geschlecht
label-nationality = Staatsangehörigkeit
label-status = Aufenthaltsstatus
label-postalCode = PLZ und Ort
label-town = Ort
label-age = Alter
label-consent = Die Person weiß, wie wir ihre Daten aufbewahren, und ist einverstanden.
label-needs-interpreter = Braucht Sprachmittlung
label-passphrase = Kennwort
label-again = Kennwort wiederholen
label-office = Name der Beratungsstelle
label-counsellor = Ihr Name
label-label = Ihr Kürzel
label-path = Ordner oder Arbeitsmappe
label-folder = Ordner
label-pack = Vorlage
label-from = Von
label-to = Bis
age-exact = { $years } Jahre
age-between = { $least } oder { $most } Jahre
minutes = { $minutes } Min.
no-minutes = ohne Dauer
no-topics = ohne Thema
since = seit { $date }
until = bis { $date }
born = geboren { $date }
last-contact = zuletzt { $date }
no-contact-yet = noch kein Kontakt
missing-residence-status = Aufenthaltsstatus
missing-birth = Geburtsjahr
missing-gender = Geschlecht
missing-nationality = Staatsangehörigkeit
missing-topics = Themen
missing-minutes = Dauer
missing-count-residence-status = { $count ->
    [one] Person ohne Aufenthaltsstatus
   *[other] Personen ohne Aufenthaltsstatus
}
missing-count-birth = { $count ->
    [one] Person ohne Geburtsjahr
   *[other] Personen ohne Geburtsjahr
}
missing-count-gender = { $count ->
    [one] Person ohne Geschlecht
   *[other] Personen ohne Geschlecht
}
missing-count-nationality = { $count ->
    [one] Person ohne Staatsangehörigkeit
   *[other] Personen ohne Staatsangehörigkeit
}
missing-count-topics = { $count ->
    [one] Beratung ohne Thema
   *[other] Beratungen ohne Thema
}
missing-count-minutes = { $count ->
    [one] Beratung ohne Dauer
   *[other] Beratungen ohne Dauer
}
missing-first = Ansehen
interpreter-ja = braucht Sprachmittlung
interpreter-teils = braucht teils Sprachmittlung
