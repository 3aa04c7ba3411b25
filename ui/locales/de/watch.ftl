# Lists that look after what is easily forgotten.
watch-title = Im Blick
watch-gaps = Fehlende Angaben
watch-dormant = Ruhende Fälle
watch-forgotten = Ohne nächsten Schritt
watch-dormant-why = Offene Fälle ohne Beratung seit zwölf Monaten. Abschließen oder bewusst offen lassen?
watch-forgotten-why = Offene Fälle, in denen kein nächster Schritt mit Datum vereinbart ist.
watch-mine = nur meine
watch-none = Hier ist nichts offen.
watch-plan = Schritt vereinbaren
watch-count = { $count ->
    [one] Ein Fall
   *[other] { $shown } Fälle
}
watch-more = { $count } weitere sind nicht gezeigt.
gaps-why = Was den Berichten dieses Jahres fehlen würde. Jetzt ergänzen geht leichter als im Januar.
gaps-none = Es fehlt nichts für die Berichte dieses Jahres.
gaps-kinds = Art der Lücke
gaps-all = Alle { $count }
gap-first-seen = in diesem Jahr zuerst am { $date }
gap-talk = Beratung am { $date }
gap-mend = Ergänzen
gap-mend-of = { $what } ergänzen: { $who }
missing-first-talk = Erstgespräch
missing-count-first-talk = { $count ->
    [one] Folgegespräch ohne Erstgespräch
   *[other] Folgegespräche ohne Erstgespräch
}
missing-all = Alle ansehen
