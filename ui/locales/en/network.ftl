# Network meetings, committees, public relations.
groups-parts = Parts of the area
groups-offers = Group offers
network-title = Network and public relations
network-count = { $count ->
    [0] { $year }: nothing entered yet
    [one] { $year }: one entry
   *[other] { $year }: { $count } entries
}
network-none = Nothing entered for { $year } yet: network meetings, committees, press work, training.
network-sum = { $count } times · { $hours } h · { $audience } people reached
network-table = Network meetings, committees, public relations
network-staff = Who was there?
engagement-new = Make an entry
engagement-edit = Edit entry
engagement-saved = Entry saved
engagement-removed = Entry removed
engagement-kind-network = Network
engagement-kind-committee = Committee
engagement-kind-publicity = Publicity
engagement-kind-training = Training
engagement-part-member = Member
engagement-part-host = Host
engagement-part-speaker = Talk
engagement-part-guest = Guest
label-engagementKind = Kind
label-engagementTitle = What?
label-partners = With whom?
label-part = Our part
label-audience = People reached
label-result = Result
act-engagement-saved = Entry saved
column-partners = With whom
column-part = Our part
column-audience = People reached
column-result = Result
