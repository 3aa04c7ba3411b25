# Blank sheets and typing in what was written on them.
paper-title = Papier
paper-sub = Blätter für unterwegs und für Tage ohne Programm
paper-blanks = Leere Blätter drucken
paper-blanks-hint = Themen, Formen und Förderlinien tragen Nummern, damit eine Zeile schnell geschrieben ist. Nach einer Änderung der Listen bitte neu drucken.
paper-list = Liste für einen Vormittag
paper-talk = Eine Beratung je Blatt
paper-person = Neue Person
