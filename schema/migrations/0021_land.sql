-- Schema 21: The Land whose law and holidays the office follows.
-- Offices that were there before followed North Rhine-Westphalia.

ALTER TABLE office ADD COLUMN land TEXT NOT NULL DEFAULT 'NW' CHECK (land IN (
    'BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'
));
