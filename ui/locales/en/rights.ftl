# What a person may ask: a copy of what is held on her, and to be forgotten.
tab-rights = Rights
access-title = Access
access-why = Whoever asks what is kept here about them is given a copy: within three months at the latest, without extension (§ 19 DSG-EKD).
access-none = Nobody has asked for access so far. Write the day down as soon as the question comes: the time runs from then on.
access-asked-on = Asked on
access-asked-hint = empty: today
access-take = Write the request down
access-taken = Request written down
access-asked = Asked on { $day }
access-due = to be answered by { $day }
access-answered = Copy made on { $day }
access-open = open
access-overdue = overdue
access-make = Make the copy …
access-again = Make it again …
access-remove = Remove
access-remove-day = Remove the request of { $day }
access-removed = Request removed
access-lead-only = The head of the office makes the copy. You can write the request down.
access-waiting = Access promised
access-waiting-line = asked on { $asked }, to be answered by { $due }
copy-title = Look through the copy
copy-loading = Everything that is kept here is being gathered …
copy-why = This is how the texts would stand in the copy. Names of other persons that the program knows are blacked out. Those it does not know only you can see: a neighbour, a teacher, a telephone number.
copy-how = A click on a word blacks it out or shows it again. With the keyboard: arrow keys go from word to word, space blacks out.
copy-chapters = What the copy holds
copy-texts = Free texts
copy-texts-none = There are no free texts. The copy only holds what stands in fields.
copy-count = { $count ->
    [0] nothing blacked out
    [one] one word blacked out
   *[other] { $count } words blacked out
}
copy-word = A word in all texts
copy-word-hint = whether in capitals or not
copy-word-black = Black out everywhere
copy-word-show = Show everywhere
copy-word-done = { $count ->
    [0] This word stands in no text.
    [one] Changed in one place.
   *[other] Changed in { $count } places.
}
copy-private = Include my own working notes
copy-private-hint = Otherwise they stay out. Notes of others are never included.
copy-documents = Files that go along
copy-documents-hint = Nothing is blacked out in files. Look each one through before you give it away.
copy-documents-all = All of them
copy-documents-none = There are no files on this person.
copy-documents-chosen = { $count } of { $all } files go along
copy-seen-all = I have looked all texts through.
copy-seen-first = First look all texts through and set the tick.
copy-write = Write the copy
copy-writing = The copy is being written …
copy-written = The copy is written: PDF to print, JSON for programs.
copy-open-files = The files are not encrypted. Delete them as soon as they are handed over.
copy-meanwhile = The record was changed meanwhile. This is how it stands now; look it through once more.
copy-back = Back
act-access-asked = Access asked for
act-access-request-removed = Request for access removed
act-copy-reviewed = Copy looked through
act-copy-written = Copy made
erasure-title = Erasure
erasure-why = Erasing is final. It cannot be taken back. What goes and what stays is told here first.
erasure-open = Erase …
erasure-lead-only = Only the head of the office can erase.
erasure-open-cases = Not possible yet: case { $cases } is open. Close it first.
erasure-hold = Case { $case } must be kept since { $day }: { $reason }
erasure-ask = Erase record { $number }?
erasure-goes = What goes
erasure-goes-always = name, spellings, ways to reach, numbers, household, needs for protection, notes, history of changes
erasure-cases = { $count ->
    [one] one case
   *[other] { $count } cases
}
erasure-contacts = { $count ->
    [one] one contact
   *[other] { $count } contacts
}
erasure-letters = { $count ->
    [one] one letter
   *[other] { $count } letters
}
erasure-deadlines = { $count ->
    [one] one deadline
   *[other] { $count } deadlines
}
erasure-tasks = { $count ->
    [one] one task
   *[other] { $count } tasks
}
erasure-writings = { $count ->
    [one] one letter of the office
   *[other] { $count } letters of the office
}
erasure-documents = { $count ->
    [one] one file
   *[other] { $count } files
}
erasure-consents = { $count ->
    [one] one consent
   *[other] { $count } consents
}
erasure-appointments = { $count ->
    [one] one appointment
   *[other] { $count } appointments
}
erasure-drafts = { $count ->
    [one] one unfinished form
   *[other] { $count } unfinished forms
}
erasure-stays = What stays
erasure-stays-others = Records of other persons, also of the household and of those counselled along.
erasure-mentions = { $count ->
    [one] The family name stands in one note of another record. It stays as it is; look it through by searching.
   *[other] The family name stands in { $count } notes of other records. They stay as they are; look them through by searching.
}
erasure-backups = Older backups still hold the record until they are replaced.
erasure-way = How
erasure-anonymise = Anonymise
erasure-anonymise-text = Only what is counted stays: cases, days and topics of counselling, status, year of birth, gender, nationality. All figures stay as they are.
erasure-whole = Erase all
erasure-whole-text = Cases and contacts go, too.
erasure-whole-shared = Erasing all is not possible here: others are counselled along in these cases, or took part in talks. Their records would not stay as they are.
erasure-years = The figures for { $years } change; these reports are not frozen yet.
erasure-years-yes = Yes, the figures for { $years } may change.
erasure-years-first = First say that the figures may change.
erasure-frozen = Frozen reports ({ $years }) stay unchanged.
erasure-number = To be sure: type the number of the record
erasure-number-hint = { $number }
erasure-keep = Keep
erasure-do-anonymise = Anonymise for good
erasure-do-whole = Erase for good
erasure-done-anonymise = The record is anonymised. There is no way back.
erasure-done-whole = The record is erased. There is no way back.
hold-title = Legal hold
hold-why = While a dispute runs or a court needs the record, a case must not be erased.
hold-set = Set a hold …
hold-set-case = Legal hold on case { $case }
hold-lift = Lift the hold …
hold-lift-case = Lift the legal hold on case { $case }
hold-reason = Reason
hold-done = Hold set
hold-lifted = Hold lifted
hold-save = Hold
hold-save-lift = Lift
hold-line = since { $day } · { $reason }
act-person-erased = Record erased
act-person-anonymised = Record anonymised
act-hold-set = Hold set
act-hold-lifted = Hold lifted
clean-up = Clearing up
clean-up-why = A record is proposed three full years after the year in which its last case was closed; if there are minors in it, not before the youngest person is 18. Records with open deadlines, tasks or appointments are not listed. Only what you confirm is erased.
clean-up-none = No record is due to be erased.
clean-up-all = Choose all
clean-up-count = { $count ->
    [one] one record is due
   *[other] { $count } records are due
}
clean-up-choose = Choose { $name }, { $number }
clean-up-years-over = last case closed on { $closed }; three years to the end of the year were over on { $until }
clean-up-of-age = last case closed on { $closed }; the youngest person came of age on { $until }
clean-up-hold = must be kept since { $day }: { $reason }
clean-up-shared = others are counselled along
clean-up-look = Look
clean-up-open = { $count ->
    [0] Erase those chosen …
    [one] Erase one record …
   *[other] Erase { $count } records …
}
clean-up-ask = { $count ->
    [one] Erase one record?
   *[other] Erase { $count } records?
}
clean-up-shared-some = { $count ->
    [one] Others are counselled along in one record. Erasing all is not possible there; choose “Anonymise”.
   *[other] Others are counselled along in { $count } records. Erasing all is not possible there; choose “Anonymise”.
}
clean-up-typed = To be sure: type the number of records
clean-up-typed-first = Type { $count }.
clean-up-done = { $count ->
    [one] One record is erased or anonymised.
   *[other] { $count } records are erased or anonymised.
}
clean-up-kept = { $count ->
    [one] One record had to stay.
   *[other] { $count } records had to stay.
}
