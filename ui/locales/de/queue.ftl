# Offene Sprechstunde.
queue-title = Offene Sprechstunde
queue-next = Nächste aufrufen
queue-nobody = Es wartet niemand.
queue-join = In die Warteliste aufnehmen
queue-add = Aufnehmen
queue-alias = Wer? (darf leer bleiben)
queue-alias-hint = Kürzel oder leer
queue-concern = Anliegen
queue-list = Warteliste
queue-empty = Es wartet niemand.
queue-joined = Nummer { $number } aufgenommen
queue-called = Nummer { $number } aufgerufen ({ $name })
queue-with = bei { $who }
queue-since = seit { $time }
queue-waits = seit { $time } ({ $minutes } Min.)
queue-for = für { $who }
queue-log = Beratung erfassen
queue-count = Kurz zählen
queue-counted = Nummer { $number } als Kurzkontakt gezählt
queue-back = Zurück in die Liste
queue-call = Aufrufen
queue-ticket = Zettel
queue-offer = Termin stattdessen
queue-left = Gegangen
queue-sent-on = Weitergeschickt
queue-hand-over = Nummer { $number } übergeben
queue-hand-over-to = Übergeben an …
queue-handed = Nummer { $number } übergeben
queue-said-waiting = Nummer { $number } wartet wieder
queue-said-left = Nummer { $number } ist gegangen
queue-said-offered = Nummer { $number } bekommt einen Termin
queue-said-sent-on = Nummer { $number } weitergeschickt
queue-state-done = beraten
queue-state-left = gegangen
queue-state-offered = Termin angeboten
queue-state-sent-on = weitergeschickt
queue-count-waiting =
    { $count ->
        [0] niemand wartet
        [one] 1 Person wartet
       *[other] { $count } Personen warten
    }
queue-average = im Schnitt { $minutes } Min. gewartet
queue-longest = am längsten { $minutes } Min.
queue-over = Die Sprechstunde ist vorbei, und es warten noch Menschen: Was geschieht mit ihnen? Termin anbieten, weiterschicken, gegangen.
queue-ended = Heute schon erledigt
queue-came-at = gekommen { $time }
queue-past = Die letzten Sprechstunden
queue-past-hint = Von einem vergangenen Tag bleiben nur diese Zahlen; wer da war, ist gelöscht.
queue-day-came = gekommen
queue-day-unknown = unbekannt
queue-day-wait = Wartezeit
queue-day-minutes = { $average } Min., längste { $longest }
queue-board = Anzeige für das Wartezimmer
board-called = Bitte eintreten
board-waiting = Es warten
help-queue = Nächste Person aufrufen
act-queue-joined = In die Warteliste aufgenommen
act-queue-called = Aus der Warteliste aufgerufen
act-queue-settled = Warteliste: Ausgang
act-queue-closed = Warteliste vergangener Tage gezählt und gelöscht
