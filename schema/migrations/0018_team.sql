-- Schema 18: The team: who opens the vault. A label stands for one counsellor on the unlock screen and in the calendar.
CREATE UNIQUE INDEX staff_by_label ON staff (label) WHERE holder IS NOT NULL;
