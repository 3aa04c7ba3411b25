# A stored contact: editing, erasing.
contact-title = Edit consultation
contact-saved = Consultation changed
contact-open = View and edit
contact-edit-of = Edit: { $who } { $time }
contact-case = Case { $number }
contact-talk = Consultation (first or follow-up is set by the program)
contact-erase = Erase for good …
contact-erased = Consultation erased for good
label-privateNote = Own note
label-counsellors = Colleagues who took part
label-others = Further persons
label-talkKind = Kind of talk
label-state = State
private-note-hint = read by you alone; never printed
persons-near = From the household:
sheet-more = Further persons, team, own note
sheet-like-last = As on { $date }
sheet-copied = Taken over from { $date }; date, time and note are new.
status-still-right = Residence status still right? { $status }
status-last-checked = last confirmed { $date }
erase-title = Erase the consultation of { $date } for good?
erase-what = Its entries, all notes and earlier versions are erased. Report figures change.
erase-referrals = { $count ->
    [one] One referral from it is erased, too.
   *[other] { $count } referrals from it are erased, too.
}
erase-for-good = This cannot be undone.
erase-keep = Keep
act-contact-edited = Consultation changed
act-contact-erased = Consultation erased
column-held_on = Date
column-began_at = Time
column-minutes = Length
column-talk_kind = Kind of talk
column-setting = Setting
column-form = Form
column-state = State
column-interpreting = Interpreting
column-funding_line = Funding line
column-casefile = Case
column-contact_topic = Topics
column-contact-contact_person = Took part
column-contact_staff = Team
column-contact_status_check = Status confirmed
column-anonymous_nationality = Nationality
column-anonymous_gender = Gender
column-anonymous_age = Age
