# Heute.
today-sub = { $today ->
    [0] Heute noch keine Beratung
    [one] Eine Beratung heute
   *[other] { $today } Beratungen heute
} · { $week } in dieser Woche
today-mine = Meine Beratungen heute
today-none = Heute ist noch keine Beratung erfasst.
today-none-do = Erste Beratung erfassen
today-open = Noch offen von mir
today-nothing-open = Keine Entwürfe, keine fehlenden Angaben. Alles erledigt.
today-recent = Zuletzt hier
today-no-recent = Hier stehen bald die Menschen, mit denen Sie zuletzt gearbeitet haben. Haben Sie schon Listen? Dann übernehmen Sie diese.
draft = Entwurf
draft-kept = gesichert { $when }
draft-continue = Weiterschreiben
draft-no-one = noch ohne Person
missing-why = fehlt für den Bericht dieses Jahres
