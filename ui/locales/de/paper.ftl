# Blank sheets and typing in what was written on them.
paper-title = Papier
paper-sub = Blätter für unterwegs und für Tage ohne Programm
paper-blanks = Leere Blätter drucken
paper-blanks-hint = Themen, Formen und Förderlinien tragen Nummern, damit eine Zeile schnell geschrieben ist. Nach einer Änderung der Listen bitte neu drucken.
paper-list = Liste für einen Vormittag
paper-talk = Eine Beratung je Blatt
paper-person = Neue Person
paper-typing = Nacherfassen
paper-typing-hint = Eine Zeile je Beratung. Themen mit den Nummern vom Blatt oder in Worten, durch Komma getrennt. Tag, Förderlinie, Setting und Form kommen aus der Zeile darüber. Wer noch keine Akte hat: zuerst mit F2 erfassen.
paper-minutes = Min.
paper-interpreting = Sprachm.
paper-row = Zeile { $number }
paper-row-drop = Zeile { $number } entfernen
paper-row-dropped = Zeile entfernt
paper-row-saved = Beratung vom { $date }, { $who }
paper-save = { $count ->
    [one] 1 Zeile speichern
   *[other] { $count } Zeilen speichern
}
paper-saved = Gespeichert: { $saved } · noch im Raster: { $left }. Jede Zeile ist einzeln rückgängig zu machen.
paper-same-day = An diesem Tag gibt es schon eine Beratung mit dieser Person. Bitte prüfen; Speichern geht trotzdem.
paper-unknown-topic = „{ $text }“ steht nicht auf dem Blatt. Bitte eine Nummer vom Blatt oder ein anderes Wort.
paper-full = Mehr als { $most } Zeilen auf einmal gehen nicht. Bitte zuerst speichern.
