# Kalender, Termine, Öffnungszeiten.
nav-calendar = Kalender
calendar-week = KW { $week }
calendar-count =
    { $count ->
        [0] keine Termine
        [one] 1 Termin
       *[other] { $count } Termine
    }
calendar-is-today = heute
calendar-steps = Vor und zurück
calendar-day-back = Ein Tag zurück
calendar-day-on = Ein Tag weiter
calendar-week-back = Eine Woche zurück
calendar-week-on = Eine Woche weiter
calendar-view = Ansicht
calendar-day = Tag
calendar-week-view = Woche
calendar-agenda = Agenda
calendar-columns = Spalten
calendar-by-staff = je Beratende
calendar-by-room = je Raum
calendar-people = Beratende { $shown } von { $all }
calendar-whose = Wessen?
calendar-everybody = alle
calendar-move = Verschieben…
calendar-move-which = Bitte erst einen Termin wählen (Tab, dann Pfeile).
calendar-nobody = Es ist niemand zu sehen. Wählen Sie oben, wessen Spalten Sie sehen möchten.
calendar-grid = Kalender, { $title }
calendar-appointments = Termine
calendar-time = Uhrzeit
calendar-keys = Pfeile: Zelle · Eingabe: Termin · Tab: zu den Terminen, dort Alt+Pfeile verschieben, Alt+Umsch+↑↓ Dauer, Umsch+F10 Menü
calendar-beside = Monat und freie Zeiten
calendar-month = Monat
calendar-month-back = Ein Monat zurück
calendar-month-on = Ein Monat weiter
calendar-week-short = KW
calendar-week-long = Kalenderwoche
calendar-moved = { $who } verschoben auf { $when } { $from } bis { $to }, { $staff }
calendar-print = Drucken
calendar-empty = In diesem Zeitraum steht nichts an.
cell-taken = belegt
cell-free = frei
cell-open-hour = offene Sprechstunde
free-title = Nächste freie Termine
free-none = In den nächsten vier Monaten ist nichts frei, oder es gibt noch keine Öffnungszeiten.
appointment-new = Termin
appointment-new-title = Neuer Termin
appointment-title = Termin
appointment-saved = Termin gespeichert
appointment-removed = Termin gelöscht
appointment-remove = Löschen
appointment-again = Neuen Termin stattdessen
appointment-of-series = aus einer Serie
appointment-state-said = { $who }: { $state }
appointment-state-asked = angefragt
appointment-state-confirmed = bestätigt
appointment-state-appeared = erschienen
appointment-state-excused = nicht erschienen, mit Absage
appointment-state-missed = nicht erschienen, ohne Absage
appointment-state-moved = verschoben
appointment-state-cancelled = von uns abgesagt
appointment-kind-counselling = Beratung
appointment-kind-group = Gruppe
appointment-kind-internal = Intern
label-appointmentKind = Was für ein Termin?
label-appointmentTitle = Wie heißt er?
label-appointmentStaff = Bei wem?
label-day = Tag
label-appointmentPurpose = Anlass
label-bring = Bitte mitbringen
bring-hint = je Zeile eines
label-capacity = Plätze
label-appointmentInterpreter = Wer dolmetscht?
label-interpreterState = Anfrage
label-interpreterMinutes = Dolmetscherminuten
label-interpreterCost = Kosten (€)
label-rhythm = Wiederholen
label-repeatUntil = Bis wann?
interpreter-requested = angefragt
interpreter-confirmed = zugesagt
interpreter-refused = abgelehnt
interpreter-short-requested = Dolm. offen
interpreter-short-confirmed = Dolm. ✓
interpreter-short-refused = kein Dolm.
rhythm-once = nicht
rhythm-weekly-1 = jede Woche
rhythm-weekly-2 = alle zwei Wochen
rhythm-weekly-4 = alle vier Wochen
rhythm-monthly = jeden Monat am selben Wochentag
rhythm-daily = jeden Tag
series-count = Es werden { $count } Termine angelegt.
series-following = Danach folgen noch { $count } aus dieser Serie.
slot-neighbours = Schon vergeben am { $day }:
move-title = { $who } verschieben
move-scope = Welche?
move-do = Verschieben
scope-one = Nur dieser
scope-following = Dieser und folgende
scope-all = Alle
clash-counsellor = Da ist schon ein Termin:
clash-person = Die Person hat da schon einen Termin:
clash-room = Der Raum ist belegt:
clash-interpreter = Der Dolmetscher ist vergeben:
clash-absence = Abwesend:
clash-closure = Geschlossen:
clash-holiday = Feiertag:
clash-open-hour = Da ist offene Sprechstunde.
clash-outside-hours = Außerhalb der Öffnungszeiten.
clash-accept = Trotzdem so eintragen (wird festgehalten)
guest-alias = „{ $name }“ ohne Akte
guest-without-record = ohne Akte
guest-more = Noch jemand?
guest-placeholder = Name oder Nummer
guest-state = Stand: { $name }
menu-of = Termin { $who }
menu-open = Öffnen
menu-appeared = Ist da: Beratung erfassen
menu-missed = Nicht erschienen, ohne Absage
menu-excused = Hat abgesagt
menu-cancelled = Von uns abgesagt
menu-confirmed = Bestätigt
openings-title = Öffnungszeiten & Abwesenheiten
openings-hours = Öffnungszeiten
openings-none = Noch keine Öffnungszeiten. Mit ihnen weiß der Kalender, was frei ist.
openings-off = Geschlossen und abwesend
openings-places = Räume und Orte
openings-holidays = Gesetzliche Feiertage rechnet das Programm selbst.
opening-new = Öffnungszeit
opening-title = Öffnungszeit
opening-saved = Öffnungszeit gespeichert
opening-removed = Öffnungszeit gelöscht
opening-remove = Löschen
opening-appointments = Termine
opening-open-hour = Sprechstunde
opening-slots =
    { $count ->
        [one] { $minutes } Min. je Termin
       *[other] { $minutes } Min. je Termin, { $count } zugleich
    }
opening-over = galt bis { $date }
opening-from = ab { $from }
opening-to = bis { $to }
opening-from-to = { $from } bis { $to }
opening-not-in-holidays = nicht in den Schulferien
opening-exceptions =
    { $count ->
        [one] 1 Ausnahme
       *[other] { $count } Ausnahmen
    }
label-weekdays = An welchen Tagen?
weekdays-missing = Bitte mindestens einen Tag.
label-openingKind = Wofür?
label-openingStaff = Wer?
label-slotMinutes = Minuten je Termin
label-openingCapacity = Termine zugleich
label-inSchoolHolidays = auch in den Schulferien
label-exceptions = Ausnahmen
exceptions-hint = Ein Tag mit anderen Zeiten; ohne Zeiten fällt er aus.
exceptions-wrong = Bitte bei jeder Ausnahme einen Tag (nur einmal) und beide Zeiten oder keine.
exception-add = Ausnahme hinzufügen
exception-remove = Ausnahme { $day } entfernen
off-new = Abwesenheit, Schließung
off-edit = Abwesenheit, Schließung
off-saved = Eintrag gespeichert
off-removed = Eintrag gelöscht
off-remove = Löschen
off-none = Nichts eingetragen.
off-absence = Abwesend
off-closure = Geschlossen
off-school = Schulferien
off-title-hint = z. B. Fortbildung; keine Krankheiten
label-offKind = Was?
label-offTitle = Bezeichnung
label-fromDay = Erster Tag
label-fromTime = Ab (leer: ganzer Tag)
label-toDay = Letzter Tag (leer: derselbe)
label-toTime = Bis
place-new = Raum, Ort
place-edit = Raum, Ort
place-saved = Raum gespeichert
place-several = mehrere zugleich
place-archived = weggelegt
places-none = Noch keine Räume.
label-placeName = Name
label-placeAddress = Anschrift
place-address-hint = nur, wenn es eine andere ist als die der Stelle
label-single = Nur ein Termin zur selben Zeit
label-placeArchived = Nicht mehr anbieten
absences-take-in = Abwesenheiten aus Kalenderdatei (ICS)
absences-taken = { $fresh } Abwesenheiten übernommen, { $known } schon da, { $gone } entfallen, { $left } ausgelassen (ohne Zeit, abgesagt oder unbekannte Wiederholung)
today-appointments = Meine Termine
today-appointments-none = Heute keine Termine.
today-appointments-open = Noch offen: wie ging es aus?
today-open-hour = Offene Sprechstunde { $when }
missed-before =
    { $count ->
        [one] kam in den letzten 12 Monaten einmal nicht
       *[other] kam in den letzten 12 Monaten { $count }-mal nicht
    }
cover-on = Namen sind verdeckt. Strg+B zeigt sie wieder.
cover-off = Namen sind wieder zu sehen.
cover-mark = Namen verdeckt
record-appointment = Termin
record-kind-appointment = Termine
field-odd-length = Bitte 5 Minuten bis 12 Stunden.
field-past-midnight = Der Termin muss am selben Tag enden.
field-no-such-time = Diese Uhrzeit gibt es nicht: Da werden die Uhren vorgestellt.
field-before-start = Das liegt vor dem Anfang.
field-over-capacity = So viele Plätze gibt es nicht.
field-not-here = Das passt hier nicht.
field-odd-number = Bitte 1 bis 20.
field-already-there = Das gibt es schon.
field-too-large = Die Datei ist zu groß.
field-no-calendar = Das ist keine Kalenderdatei (ICS).
act-appointment-saved = Termin gespeichert
act-appointment-moved = Termin verschoben
act-appointment-state-set = Stand eines Termins
act-appointment-removed = Termin gelöscht
act-calendar-exported = Kalender ausgegeben
act-opening-saved = Öffnungszeit gespeichert
act-time-off-saved = Abwesenheit oder Schließung gespeichert
act-place-saved = Raum gespeichert
move-cancel = Abbrechen
label-validFrom = Gilt ab
label-validTo = Gilt bis (leer: bis auf Weiteres)
sheet-finish-first = Eine Beratung ist noch nicht fertig. Bitte erst diese beenden.
help-cover = Namen verdecken (ein Mensch schaut mit)
appointment-here = Ist da
move-steps = Schrittweise
move-day-back = Tag zurück
move-earlier = 15 Min. früher
move-later = 15 Min. später
move-day-on = Tag weiter
clash-more = und { $count } weitere
today-appointments-all = alle { $count } zeigen
slip-title = Terminzettel
slip-named = mit Namen
slip-open = Öffnen und drucken
slip-opened = Der Zettel ist zum Drucken offen. Er verschwindet beim Sperren.
print-day = Tagesplan (eine Seite)
print-week = Wochenplan (eine Seite je Tag)
print-calls = Anrufliste für den nächsten Arbeitstag
paper-calls = Anrufen wegen { $day }
paper-phone = Telefon
paper-reached = erreicht
paper-room = Raum
paper-made = Stand: { $day }. Nach Gebrauch vernichten.
act-slip-made = Terminzettel gemacht
field-too-much-for-a-page = Das ist zu viel für eine Seite: bitte Ort oder Unterlagen kürzen.
label-slip = Terminzettel
column-appointment-starts_at = Beginn
column-appointment-kind = Art
column-appointment-staff = Bei wem (Nr.)
column-appointment-place = Raum (Nr.)
column-appointment-state = Stand
column-interpreter = Dolmetscht (Nr.)
column-interpreter_state = Anfrage
column-interpreter_minutes = Dolmetscherminuten
column-interpreter_cost = Kosten (Cent)
column-bring = Bitte mitbringen
column-capacity = Plätze, zugleich
column-overridden = Trotzdem eingetragen
column-appointment-contact = Beratung (Nr.)
column-moved_to = Verschoben auf Termin (Nr.)
column-appointment_person = Wer kommt (Nr., Stand)
column-opening-kind = Wofür
column-opening-place = Raum (Nr.)
column-weekdays = Tage
column-from_minute = Von (Minute des Tages)
column-to_minute = Bis (Minute des Tages)
column-slot_minutes = Minuten je Termin
column-in_school_holidays = Auch in den Schulferien
column-opening_exception = Ausnahmen
value-interpreter_state-requested = angefragt
value-interpreter_state-confirmed = zugesagt
value-interpreter_state-refused = abgelehnt
sheet-from-appointment = Aus dem Termin: Wer dabei ist, gilt als erschienen.
sheet-from-queue = Aus der Sprechstunde: Die Nummer gilt als beraten.
sheet-apart = lösen
series-title = Serie verlängern oder beenden
series-last = Der letzte Termin dieser Serie ist am { $day }.
series-until = Serie bis
series-hint = ein späterer Tag verlängert, ein früherer beendet; neue Termine werden wie dieser, so wie er gespeichert ist
series-adds = { $count ->
    [one] Ein neuer Termin, am { $day }
   *[other] { $count } neue Termine, der erste am { $day }
}
series-drops = { $count ->
    [one] Ein Termin entfällt
   *[other] { $count } Termine entfallen
}
series-same = Bis zu diesem Tag ändert sich nichts.
series-extend = Serie verlängern
series-end = Serie beenden
series-extended = { $count ->
    [one] Serie um einen Termin verlängert
   *[other] Serie um { $count } Termine verlängert
}
series-ended = { $count ->
    [one] Serie beendet, ein Termin entfällt
   *[other] Serie beendet, { $count } Termine entfallen
}
act-series-changed = Serie verlängert oder beendet
ics-title = Kalender ausgeben
ics-text = Eine ICS-Datei für das Telefon oder ein anderes Programm: Zeiten, Raum und Kürzel, kein Anliegen, keine Notiz.
ics-names = Ganze Namen statt Kürzel …
ics-names-warning = Ein Kalender mit Namen sagt jedem, der ihn sieht, wer zur Beratung kommt. Die Entscheidung wird im Protokoll festgehalten.
ics-names-sure = Ja, ich will ganze Namen ausgeben und habe das geprüft.
ics-write = Kalender schreiben
ics-write-names = Kalender mit Namen schreiben
ics-done = { $count ->
    [0] Geschrieben; in diesem Zeitraum steht kein Termin.
    [one] Ein Termin geschrieben
   *[other] { $count } Termine geschrieben
}
attendance-title = Anwesenheit
attendance-keys = In einer Zeile: d = da, e = entschuldigt, f = fehlt; noch einmal nimmt es zurück. Pfeile gehen von Zeile zu Zeile.
attendance-appeared = Da
attendance-excused = Entschuldigt
attendance-missed = Fehlt
attendance-all = Alle übrigen sind da
attendance-all-said = Alle übrigen sind da
attendance-sum = { $all ->
    [0] Noch ist niemand als da vermerkt
    [one] Eine Person da
   *[other] { $all } Personen da: { $here } aus der Liste, { $beside } ohne Namen
}
attendance-nobody = Niemand ist namentlich eingetragen. Zählen Sie einfach, wie viele da sind.
label-unnamed = Dazu ohne Namen
attendance-unnamed-hint = nur die Zahl; wer in der Liste steht, zählt hier nicht mit
attendance-unnamed-said = { $count } ohne Namen gezählt
attendance-take = Als Gruppentermin übernehmen …
attendance-open = Gruppentermin öffnen
attendance-settled = Schon als Gruppentermin übernommen: Änderungen gehören jetzt dorthin, damit niemand zweimal zählt.
act-unnamed-counted = Teilnehmende ohne Namen gezählt
column-unnamed = Ohne Namen
column-group_date = Gruppentermin (Nr.)
label-appointment = Termin
