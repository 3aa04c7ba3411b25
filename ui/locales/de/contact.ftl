# A stored contact: editing, erasing.
contact-title = Beratung bearbeiten
contact-saved = Beratung geändert
contact-open = Ansehen und bearbeiten
contact-edit-of = Bearbeiten: { $who } { $time }
contact-case = Fall { $number }
contact-talk = Beratung (Erst- oder Folgegespräch setzt das Programm)
contact-erase = Endgültig löschen …
contact-erased = Beratung endgültig gelöscht
label-privateNote = Eigene Notiz
label-counsellors = Mit dabei aus dem Team
label-others = Weitere Personen
label-talkKind = Gesprächsart
label-state = Stand
private-note-hint = nur für Sie lesbar; wird nicht gedruckt
persons-near = Aus dem Haushalt:
sheet-more = Weitere Personen, Team, eigene Notiz
sheet-like-last = Wie am { $date }
sheet-copied = Übernommen vom { $date }; Datum, Uhrzeit und Notiz sind neu.
status-still-right = Aufenthaltsstatus noch richtig? { $status }
status-last-checked = zuletzt bestätigt { $date }
erase-title = Beratung vom { $date } endgültig löschen?
erase-what = Gelöscht werden die Angaben, alle Notizen und die früheren Fassungen. Die Zahlen der Berichte ändern sich.
erase-referrals = { $count ->
    [one] Auch eine Weiterleitung daraus wird gelöscht.
   *[other] Auch { $count } Weiterleitungen daraus werden gelöscht.
}
erase-for-good = Das lässt sich nicht rückgängig machen.
erase-keep = Behalten
act-contact-edited = Beratung geändert
act-contact-erased = Beratung gelöscht
column-held_on = Datum
column-began_at = Uhrzeit
column-minutes = Dauer
column-talk_kind = Gesprächsart
column-setting = Setting
column-form = Form
column-state = Stand
column-interpreting = Sprachmittlung
column-funding_line = Förderlinie
column-casefile = Fall
column-contact_topic = Themen
column-contact-contact_person = Auch dabei
column-contact_staff = Team
column-contact_status_check = Status bestätigt
column-anonymous_nationality = Staatsangehörigkeit
column-anonymous_gender = Geschlecht
column-anonymous_age = Alter
