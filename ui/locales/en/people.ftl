# List of persons, a person's page, the record.
people-count = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $shown } persons
}
people-filter = Filter
people-table = List of clients
people-none = Nobody is on record yet. Log a consultation, or take over existing lists.
people-no-hits = No match for “{ $text }”. Perhaps another spelling?
people-show-all = Show all
pages-label = Pages of the list
page-before = Previous
page-after = Next
page-of = Page { $page } of { $pages }
column-name = Name
column-birth = Birth
column-town = Town
column-last = Last
column-cases = Open cases
person-unnamed = without a name ({ $number })
person-missing = Still missing for the report: { $what }
record-title = Record
record-count = { $count ->
    [one] one entry
   *[other] { $shown } entries
}
record-none = No entry yet. The first consultation will stand here.
record-contact = Contact
record-as-companion = took part
record-referral = Referral
record-data-passed = data passed on
record-report = Report of need for protection
record-status = Residence status
record-case-opened = Case { $number } opened
record-case-closed = Case { $number } closed
side-facts = Master data
side-household = Household
side-cases = Cases
side-no-status = No residence status known yet.
side-no-household = No other persons of the household known.
side-no-cases = No case yet. The first consultation opens one.
case-open = open
case-companion = co-counselled
fact-place = Place of residence
fact-entered = Entered
tab-record = Record
person-tabs = Parts of the record
record-search = Search the record
record-kind = Kind
record-year = Year
record-all = all
record-kind-contact = Contacts
record-kind-referral = Referrals
record-kind-report = Reports of special needs
record-kind-status = Residence status
record-kind-case = Cases
record-older = Show older ({ $count })
record-found = { $count ->
    [0] nothing found
    [one] one entry found
   *[other] { $shown } entries found
}
record-nothing = No entry fits this choice.
record-clear = Clear the choice
record-print = Print
record-print-note = Record { $number } · Confidential (§ 203 StGB) · Printed on { $date }
