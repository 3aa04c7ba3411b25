# Finding people and notes: why somebody was found.
why-number = number { $piece }
why-spelling = another spelling: { $piece }
why-script = another script: { $piece }
why-original = original script: { $piece }
why-call = called { $piece }
why-other = further name: { $piece }
why-birth = born { $piece }
why-phone = telephone { $piece }
why-reference = reference { $piece }

# Notes.
note-hit = { $name } · { $date }
search-spoken = { $people ->
    [0] nobody
    [one] one person
   *[other] { $people } persons
}, { $notes ->
    [0] no note
    [one] one note
   *[other] { $notes } notes
}

# Records that are probably about one person.
reason-same-reference = same reference number
reason-same-name = same name
reason-alike-name = name sounds alike
reason-part-of-name = part of the name the same
reason-same-birth = born on the same day
reason-near-birth = nearly the same date of birth
reason-same-phone = same telephone number
duplicates-title = Twice on record?
duplicates-count = { $count ->
    [0] Nothing suspected
    [one] One pair to look at
   *[other] { $shown } pairs to look at
}
duplicates-lead = These records probably belong to one person. Nothing is ever merged by itself: look at both, or keep that they are two persons.
duplicates-none = No two records look like one person.
duplicates-more = Shown are the { $shown } likeliest pairs.
duplicates-link = Twice on record?
duplicate-compare = Compare
duplicate-distinct = Two persons
duplicate-merge = Merge
duplicate-kept = Kept as two persons
compare-title = Compare two records
compare-no-reasons = These records are not taken for likely duplicates.
compare-differs = differs
act-kept-distinct = Kept as two persons
