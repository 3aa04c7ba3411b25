# Groups: group offers and their dates.
nav-groups = Groups
groups-count = { $count ->
    [0] No offer yet
    [one] One offer
   *[other] { $shown } offers
}
groups-year = Year
groups-table = Offers and their sums { $year }
groups-none = No group offer yet. Make one; its dates then count for the reports.
groups-none-year = There are no dates in { $year }.
groups-dates = Dates
groups-total = total
groups-add = Date
groups-listed = Attendance list
groups-hint = Participations are counted, not persons: whoever comes twice counts twice.
groups-loose = Dates without an offer
groups-loose-hint = taken over from lists
offer-new = New offer
offer-edit = Edit offer
offer-saved = Offer saved
offer-removed = Offer removed
offer-remove = Remove offer
offer-ended = ended
offer-no-dates = No date yet. “Enter a date” records the first one quickly.
offer-kind-group = Group
offer-kind-course = Course
offer-kind-open-meeting = Open meeting
offer-kind-event = Event
offer-kind-outing = Outing
offer-kind-other = Other
group-date-new = Enter a date
group-date-new-of = Enter a date: { $title }
group-date-edit = Edit date
group-date-saved = Date saved
group-date-removed = Date removed
group-heads = Participations: { $count }
group-hours-hint = 2,5 or 1:30
group-counted-from-list = { $count ->
    [one] One participation; gender and age are counted from the record.
   *[other] { $count } participations; gender and age are counted from the records.
}
group-attendance-hint = instead of numbers; may stay empty
label-offer = Offer
label-offerTitle = Title
label-offerKind = Kind
label-fieldOfAction = Field of action
label-place = Where?
label-ended = The offer has ended
label-hoursHeld = Hours
label-women = Women
label-men = Men
label-diverse = diverse
label-children = Children
label-unknown = n/s
label-newcomers = of them new
label-volunteers = Volunteers
label-led = Led by
label-attendance = Attendance list
label-persons = Attendance list
label-dates = Dates
field-not-hours = Please like this: 2,5 or 1:30.
field-more-than-all = That is more than all together.
field-has-dates = There are dates already. End the offer instead.
act-offer-saved = Group offer saved
act-group-date-saved = Date saved
act-work-removed = Removed
column-field_of_action = Field of action
column-hours_millionths = Hours (millionths)
column-women = Women
column-men = Men
column-diverse = Diverse
column-children = Children
column-unknown = Not stated
column-newcomers = Of them new
column-volunteers = Volunteers
column-group_attendance = Attendance list
column-offer = Offer (number)
column-ended = Ended
label-unlisted = Besides the list
column-unlisted = beside the list
