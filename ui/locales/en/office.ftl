# Administration: import, appearance, about.
intake-title = Take over lists
intake-text = Persons, cases and contacts from tables. Look first, then all or nothing.
intake-open = Look at lists …
intake-path-hint = a folder with CSV files or an XLSX workbook
intake-look = Look
intake-busy = Checking the lists …
intake-files = What the lists hold
intake-clean = All in order
intake-clean-text = { $count ->
    [0] Everything is on record already. There is nothing to take over.
    [one] One entry is new.
   *[other] { $count } entries are new.
}
intake-take = { $count ->
    [0] Nothing to take over
    [one] Take over one entry
   *[other] Take over { $count } entries
}
intake-findings = { $count ->
    [one] One finding
   *[other] { $count } findings
}
intake-findings-text = Nothing can be taken over like this. Correct these places in the table, then look at the lists again.
intake-notes = { $count ->
    [one] One remark (hinders nothing)
   *[other] { $count } remarks (hinder nothing)
}
intake-more = and { $count } more
intake-empty = (empty)
intake-done = { $count ->
    [one] One entry taken over
   *[other] { $count } entries taken over
}
intake-done-text = The entries are on record now.
column-file = File
column-line = Line
column-column = Column
column-value = What stands there
column-reason = Finding
column-new = new
column-known = known
appearance-title = Appearance and language
appearance-theme = Colours
appearance-language = Language
appearance-zoom = Larger type: Ctrl and +, smaller: Ctrl and −.
theme-system = as the device
theme-light = light
theme-dark = dark
theme-contrast = high contrast
about-title = About Beratungsbuch
about-text = Beratungsbuch works on this machine only. It does not connect to the internet.
about-version = Version
about-counsellor = Signed in
about-fonts = Typeface: Noto Sans (SIL Open Font License 1.1).
intake-findings-table = Table of findings
intake-notes-table = Table of remarks
land-text = Public holidays in the calendar, free times and the proposal for new deadlines follow it.
land-edit = Change Land
land-office-hint = where the office is; deadlines that are noted stay as they are
land-saved = Land saved
act-land-saved = Land saved
column-land = Land
value-land-BB = { land-BB }
value-land-BE = { land-BE }
value-land-BW = { land-BW }
value-land-BY = { land-BY }
value-land-HB = { land-HB }
value-land-HE = { land-HE }
value-land-HH = { land-HH }
value-land-MV = { land-MV }
value-land-NI = { land-NI }
value-land-NW = { land-NW }
value-land-RP = { land-RP }
value-land-SH = { land-SH }
value-land-SL = { land-SL }
value-land-SN = { land-SN }
value-land-ST = { land-ST }
value-land-TH = { land-TH }
