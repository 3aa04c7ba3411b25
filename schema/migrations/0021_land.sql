-- Schema 21: The Land whose law and holidays the office follows; who came to a group appointment.
-- Offices that were there before followed North Rhine-Westphalia.

ALTER TABLE office ADD COLUMN land TEXT NOT NULL DEFAULT 'NW' CHECK (land IN (
    'BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'
));

-- Who came to a group appointment without a name on record: a mere number. And the date of an offer it was counted as.
ALTER TABLE appointment ADD COLUMN unnamed INTEGER CHECK (unnamed BETWEEN 1 AND 500);
ALTER TABLE appointment ADD COLUMN group_date INTEGER REFERENCES group_offer (id) ON DELETE SET NULL;
CREATE INDEX appointment_by_group_date ON appointment (group_date) WHERE group_date IS NOT NULL;

-- Those at a date who stand beside its list of persons; they are among the counts of unknown gender.
ALTER TABLE group_offer ADD COLUMN unlisted INTEGER CHECK (unlisted >= 1);
