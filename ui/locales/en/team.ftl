# The team: who opens the vault, giving a login, changing one's own passphrase.
team-title = Team
team-text = Who works here, and the initials each signs in with.
team-open = Look at the team
team-new = New counsellor …
team-logins = With a login of their own
team-me = that is you
team-alone = You still work alone. With a second login, deadlines need two people's ticks.
team-lead-only = New logins are given by the head of the office.
team-records = Only a name in the records
team-records-text = These names stand in lists that were taken in. With a login they keep their cases and contacts.
team-give = Give a login …
team-give-title = Give a login
team-new-title = New counsellor
team-name-hint = First and last name
team-label-hint = Initials. They stand on the sign-in screen and can be read without a passphrase.
team-save = Create the login
team-busy = The keys are being made and checked …
team-added = { $name } can sign in now
team-given-title = The login is there
team-given-text = This is how { $name } signs in:
team-given-typed = as just typed
team-given-once = You see this passphrase only now. Hand it over in person; it is best changed at the first sign-in under “Administration”, “Team”.
team-given-done = Done
team-strangers = These initials open the vault although nobody of the team belongs to them: { $labels }. Perhaps the newest entries are missing.
role-lead = Head of office
role-counsellor = Counselling
role-lead-hint = Gives logins, takes in lists, sees everybody's working time and may export unprotected figures.
role-counsellor-hint = Counsels, keeps records and calendar, and makes protected reports.
label-initials = Initials
label-role = Role
label-old = Passphrase so far
label-first-passphrase = First passphrase
label-new-passphrase = New passphrase
passphrase-change = Change passphrase …
passphrase-title = Change passphrase
passphrase-save = Change passphrase
passphrase-draw = Propose a passphrase
passphrase-changed = Your passphrase has been changed
passphrase-hint = If somebody has seen your passphrase, this is not enough: whoever has an older copy of the vault still opens that with the one so far.
passphrase-try-both = It is not certain which passphrase holds now. Try both when you sign in next.
act-counsellor-added = Login given
act-login-withdrawn = Unfinished login withdrawn
act-passphrase-changed = Passphrase changed
act-passphrase-kept = Passphrase perhaps not changed
team-leave = Remove …
team-leave-title = Remove the login of { $name }
team-leave-text = The records then have a new key: whoever leaves opens nothing that comes later. What she or he did stays under that name. This cannot be undone.
team-leave-open = Open in these hands: { $cases ->
    [one] one case
   *[other] { $cases } cases
}, { $deadlines ->
    [one] one deadline
   *[other] { $deadlines } deadlines
}, { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
}.
team-leave-appointments = { $count ->
    [one] One appointment stays in the calendar. Please move it yourself.
   *[other] { $count } appointments stay in the calendar. Please move them yourself.
}
team-leave-old = Older copies of the vault can still be read with the old passphrase. Make a new backup soon and destroy the old ones.
team-leave-do = Remove the login
team-left = The login of { $name } has been removed
label-takesOver = Who takes over?
label-own-passphrase = Your own passphrase
act-counsellor-removed = Login removed
