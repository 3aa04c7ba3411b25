# Fristen und Aufgaben.
nav-due = Fristen
key-shift = Umsch
tab-due = Fristen
due-title = Fristen und Aufgaben
due-sub = { $done ->
    [yes] { $count ->
        [0] Noch nichts erledigt
        [one] Eine erledigt
       *[other] { $count } erledigt
    }
   *[no] { $count ->
        [0] Nichts offen
        [one] Eine offen
       *[other] { $count } offen
    }
}
due-whose = Wessen?
due-whose-mine = Meine
due-whose-team = Ganzes Team
due-whose-all = Alle
due-show-done = Erledigte zeigen
due-print = Liste drucken
due-group-overdue = Überfällig
due-group-today = Heute
due-group-week = Diese Woche
due-group-later = Später
due-group-open = Ohne Termin
due-open = Offen
due-done = Erledigt
due-none = Nichts offen. Mit Umsch+F9 schreiben Sie eine Aufgabe auf.
due-none-done = Hier steht, was erledigt ist und wer es erledigt hat.
due-none-person = Für diese Person ist nichts offen.
due-team = ganzes Team
due-today = heute
due-tick = Erledigt: { $what }
due-done-by = erledigt von { $who }, { $when }
due-all = Alle Fristen und Aufgaben
due-more = { $count } weitere ansehen
due-day-hint = +14, fr oder 30.11.
due-whom-hint = wenn es um jemanden geht
due-whom-placeholder = Name oder Nummer
today-due = Fällig
today-nothing-due = Diese Woche ist nichts fällig.
task-new = Aufgabe
task-title = Aufgabe ändern
task-saved = Aufgabe gespeichert
task-done = Aufgabe erledigt
task-reopened = Aufgabe wieder geöffnet
label-text = Was ist zu tun?
label-due = Bis wann?
act-task-saved = Aufgabe gespeichert
act-task-done = Erledigt
act-task-reopened = Wieder geöffnet
help-task = Aufgabe aufschreiben
steps-new = Schrittplan
steps-start = Aufgaben anlegen
steps-started = Schrittplan begonnen
steps-steps = Daraus werden Aufgaben
steps-hint = Was nicht nötig ist, lassen Sie weg. Fristen, die ein Gesetz setzt, tragen Sie mit F9 ein.
label-event = Was ist geschehen?
label-on = Tag
act-plan-started = Schrittplan begonnen
expiring-title = Dokumente laufen ab
expiring-until = gültig bis { $day }
expiring-past = abgelaufen
expiring-weeks4 = noch 4 Wochen
expiring-weeks8 = noch 8 Wochen
