# Network meetings, committees, public relations.
groups-parts = Teile des Bereichs
groups-offers = Gruppenangebote
network-title = Netzwerk und Öffentlichkeit
network-count = { $count ->
    [0] { $year }: noch nichts eingetragen
    [one] { $year }: ein Eintrag
   *[other] { $year }: { $count } Einträge
}
network-none = { $year } ist noch nichts eingetragen: Netzwerktreffen, Gremien, Pressearbeit, Schulungen.
network-sum = { $count }-mal · { $hours } Std. · { $audience } Menschen erreicht
network-table = Netzwerktreffen, Gremien, Öffentlichkeitsarbeit
network-staff = Wer war da?
engagement-new = Eintragen
engagement-edit = Eintrag bearbeiten
engagement-saved = Eintrag gespeichert
engagement-removed = Eintrag entfernt
engagement-kind-network = Netzwerk
engagement-kind-committee = Gremium
engagement-kind-publicity = Öffentlichkeit
engagement-kind-training = Schulung
engagement-part-member = Mitglied
engagement-part-host = Gastgeber
engagement-part-speaker = Vortrag
engagement-part-guest = Gast
label-engagementKind = Art
label-engagementTitle = Was?
label-partners = Mit wem?
label-part = Unsere Rolle
label-audience = Erreichte Menschen
label-result = Ergebnis
act-engagement-saved = Eintrag gespeichert
column-partners = Mit wem
column-part = Unsere Rolle
column-audience = Erreichte Menschen
column-result = Ergebnis
