# Eingefrorene Berichte.
frozen-title = Eingefrorene Berichte
frozen-hint = Diese Zahlen bleiben, wie sie waren.
frozen-none = Noch ist kein Bericht eingefroren. In der Vorschau eines Berichts gibt es dafür „Einfrieren …“.
frozen-line = { $from }–{ $to } · eingefroren am { $day } von { $by }
frozen-number = Nr. { $id }
frozen-correction = { $n }. Korrektur von Nr. { $of }
frozen-discarded = verworfen
frozen-discarded-line = Verworfen am { $day } von { $by }: { $reason }. Die Zahlen bleiben zum Nachsehen; hinausgegeben wird dieser Bericht nicht mehr.
frozen-sub = { $consultations } Beratungen · { $persons } Personen · { $from }–{ $to } (intern, genau)
frozen-what = Eingefroren am { $day } von { $by }, mit Vorlage Stand { $version }. Diese Zahlen bleiben, auch wenn Akten später geändert oder gelöscht werden. Der Export ergibt immer dieselben Dateien.
frozen-what-title = Eingefroren
freeze = Einfrieren …
freeze-title = Bericht einfrieren?
freeze-means = Diese Zahlen bleiben, auch wenn Akten später geändert oder gelöscht werden.
freeze-holds = Aufbewahrt werden die Tabellen mit den genauen und den geschützten Zahlen, die Vorlage, Zeitraum, Tag und Ihr Name. Keine Namen von Ratsuchenden, kein Weg zu einer Akte.
freeze-later = Ändern sich Zahlen später, rechnet das Programm eine Korrektur; der eingefrorene Bericht bleibt daneben stehen. Zurücknehmen geht nicht. Ein falscher Bericht wird als verworfen gekennzeichnet.
freeze-now = Jetzt einfrieren
freeze-not = Noch nicht
freeze-busy = Wird gezählt und eingefroren …
freeze-done = Der Bericht ist eingefroren
frozen-open-standing = Zum eingefrorenen Bericht
frozen-all = Alle Berichte
discard = Verwerfen …
discard-title = Bericht verwerfen?
discard-means = Der Bericht bleibt zum Nachsehen stehen und gilt nicht mehr. Danach kann der Zeitraum neu eingefroren werden. Zurücknehmen geht nicht.
discard-why = Warum?
discard-now = Verwerfen
discard-not = Behalten
discard-done = Der Bericht ist verworfen
discard-wrong-period = falscher Zeitraum
discard-wrong-records = die Akten waren noch nicht vollständig
discard-wrong-merge = Zeilen falsch zusammengefasst
discard-by-mistake = aus Versehen eingefroren
discard-other-figures = der Zuwendungsgeber braucht andere Zahlen
frozen-compare = Mit heute vergleichen
frozen-compare-title = Unterschiede zu heute
frozen-compare-busy = Wird neu gezählt und verglichen …
frozen-compare-same = Heute kämen dieselben Zahlen heraus. Es gibt nichts zu korrigieren.
frozen-compare-against = Verglichen mit Nr. { $id } vom { $day }, nach derselben Vorlage gezählt: { $lines ->
    [one] eine Zahl ist
   *[other] { $lines } Zahlen sind
} anders. Geschützte Zahlen stehen hier so, wie Außenstehende sie sehen.
frozen-compare-hidden = { $count ->
    [one] Dazu hat sich eine Zahl geändert, die vorher und nachher geschützt ist.
   *[other] Dazu haben sich { $count } Zahlen geändert, die vorher und nachher geschützt sind.
}
frozen-compare-line = Zeile
frozen-compare-then = eingefroren
frozen-compare-now = heute
frozen-compare-difference = Unterschied
correction-means = Die Zahlen von heute werden als { $n }. Korrektur neben dem Bericht eingefroren. Beide bleiben; die Datei der Korrektur sagt, was sie korrigiert.
correction-freeze = Als Korrektur einfrieren
correction-done = Die Korrektur ist eingefroren
act-report-frozen = Bericht eingefroren
act-frozen-discarded = Bericht verworfen
# Zeilen zusammenfassen.
merging = Zeilen zusammenfassen …
merging-title = Zeilen unter der Mindestfallzahl zusammenfassen
merging-means = Zeilen, hinter denen weniger als { $threshold } Personen stehen, müssten geschützt werden, und mit ihnen weitere Zahlen. Zusammengefasst werden sie gezählt wie eine einzige Zeile: Jede Person zählt einmal, alles bleibt summierbar, und die Tabelle sagt, was zusammengefasst ist.
merging-propose = Vorschlag übernehmen
merging-proposed = Vorgeschlagen: { $count ->
    [one] eine Zusammenfassung
   *[other] { $count } Zusammenfassungen
}
merging-small = { $count ->
    [one] eine Zeile unter { $threshold } Personen
   *[other] { $count } Zeilen unter { $threshold } Personen
}
merging-few = unter { $threshold }
merging-alone = Eine Zeile allein lässt sich nicht zusammenfassen: noch eine wählen oder diese abwählen.
merging-now = Zusammenfassen und neu zählen
merging-not = Abbrechen
field-too-few-rows = mindestens zwei Zeilen
field-rows-not-alike = diese Zeilen fragen Verschiedenes
field-row-twice = eine Zeile ist doppelt
label-merges = Zusammengefasste Zeilen
