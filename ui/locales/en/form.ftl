# Forms beside the page, and the history of a record.
form-restored = Your draft of { $when }.
form-not-kept = The draft could not be kept. Esc again throws away what you wrote.
form-restart = Discard draft
form-changed-meanwhile = The record has been changed meanwhile. Please look at the differences.
form-differences = Changed meanwhile
form-taken = Taken over: { $fields }
form-mine = Here:
form-theirs = Saved:
form-take-mine = Keep mine
form-take-theirs = Take the saved one
form-nothing = (empty)
history = History of changes
history-title = Who changed what?
history-none = Not changed since it was recorded.
act-consultation-logged = Consultation logged
act-records-taken-in = Taken in with lists
act-undone = Undone
