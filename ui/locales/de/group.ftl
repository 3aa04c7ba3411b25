# Gruppen: group offers and their dates.
nav-groups = Gruppen
groups-count = { $count ->
    [0] Noch kein Angebot
    [one] Ein Angebot
   *[other] { $shown } Angebote
}
groups-year = Jahr
groups-table = Angebote und ihre Summen { $year }
groups-none = Noch kein Gruppenangebot. Legen Sie eines an; seine Termine zählen dann für die Berichte.
groups-none-year = In { $year } gibt es keine Termine.
groups-dates = Termine
groups-total = gesamt
groups-add = Termin
groups-listed = Teilnahmeliste
groups-hint = Gezählt werden Teilnahmen, keine Personen: Wer zweimal kommt, zählt zweimal.
groups-loose = Termine ohne Angebot
groups-loose-hint = mit Listen übernommen
offer-new = Neues Angebot
offer-edit = Angebot bearbeiten
offer-saved = Angebot gespeichert
offer-removed = Angebot entfernt
offer-remove = Angebot entfernen
offer-ended = beendet
offer-no-dates = Noch kein Termin. Der erste ist mit „Termin eintragen“ schnell erfasst.
offer-kind-group = Gruppe
offer-kind-course = Kurs
offer-kind-open-meeting = Offener Treff
offer-kind-event = Veranstaltung
offer-kind-outing = Ausflug
offer-kind-other = Sonstiges
group-date-new = Termin eintragen
group-date-new-of = Termin eintragen: { $title }
group-date-edit = Termin bearbeiten
group-date-saved = Termin gespeichert
group-date-removed = Termin entfernt
group-heads = Teilnahmen: { $count }
group-hours-hint = 2,5 oder 1:30
group-counted-from-list = { $count ->
    [one] Eine Teilnahme; Geschlecht und Alter zählt das Programm aus der Akte.
   *[other] { $count } Teilnahmen; Geschlecht und Alter zählt das Programm aus den Akten.
}
group-attendance-hint = statt der Zahlen; kann leer bleiben
label-offer = Angebot
label-offerTitle = Titel
label-offerKind = Art
label-fieldOfAction = Handlungsfeld
label-place = Wo?
label-ended = Das Angebot ist beendet
label-hoursHeld = Stunden
label-women = Frauen
label-men = Männer
label-diverse = divers
label-children = Kinder
label-unknown = k. A.
label-newcomers = davon neu
label-volunteers = Ehrenamtliche
label-led = Geleitet von
label-attendance = Teilnahmeliste
label-persons = Teilnahmeliste
label-dates = Termine
field-not-hours = Bitte so: 2,5 oder 1:30.
field-more-than-all = Das sind mehr als alle zusammen.
field-has-dates = Es gibt schon Termine. Beenden Sie das Angebot stattdessen.
act-offer-saved = Gruppenangebot gespeichert
act-group-date-saved = Termin gespeichert
act-work-removed = Entfernt
column-field_of_action = Handlungsfeld
column-hours_millionths = Stunden (Millionstel)
column-women = Frauen
column-men = Männer
column-diverse = divers
column-children = Kinder
column-unknown = ohne Angabe
column-newcomers = davon neu
column-volunteers = Ehrenamtliche
column-group_attendance = Teilnahmeliste
column-offer = Angebot (Nummer)
column-ended = beendet
label-unlisted = Dazu neben der Liste
column-unlisted = neben der Liste
