# Finding people and notes: why somebody was found.
why-number = Nummer { $piece }
why-spelling = andere Schreibweise: { $piece }
why-script = andere Schrift: { $piece }
why-original = Originalschrift: { $piece }
why-call = Rufname: { $piece }
why-other = weiterer Name: { $piece }
why-birth = geboren { $piece }
why-phone = Telefon { $piece }
why-reference = Kennzeichen { $piece }

# Notes.
note-hit = { $name } · { $date }
search-spoken = { $people ->
    [0] niemand
    [one] eine Person
   *[other] { $people } Personen
}, { $notes ->
    [0] keine Notiz
    [one] eine Notiz
   *[other] { $notes } Notizen
}

# Records that are probably about one person.
reason-same-reference = gleiches Kennzeichen
reason-same-name = gleicher Name
reason-alike-name = ähnlich klingender Name
reason-part-of-name = ein Teil des Namens gleich
reason-same-birth = am selben Tag geboren
reason-near-birth = fast gleiches Geburtsdatum
reason-same-phone = gleiche Telefonnummer
duplicates-title = Doppelt?
duplicates-count = { $count ->
    [0] Kein Verdacht
    [one] Ein Paar zum Ansehen
   *[other] { $shown } Paare zum Ansehen
}
duplicates-lead = Diese Akten gehören wahrscheinlich derselben Person. Nichts wird von selbst zusammengeführt: Sehen Sie beide an, oder halten Sie fest, dass es zwei Personen sind.
duplicates-none = Keine zwei Akten sehen nach derselben Person aus.
duplicates-more = Gezeigt sind die { $shown } wahrscheinlichsten Paare.
duplicates-link = Doppelt?
duplicate-compare = Vergleichen
duplicate-distinct = Zwei Personen
duplicate-merge = Zusammenführen
duplicate-kept = Als zwei Personen festgehalten
compare-title = Zwei Akten vergleichen
compare-no-reasons = Die Akten gelten nicht als wahrscheinlich doppelt.
compare-differs = verschieden
act-kept-distinct = Als zwei Personen festgehalten
