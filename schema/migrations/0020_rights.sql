-- Schema 20: What a person may ask: a copy, and to be forgotten.

-- A person asked what is held on her (§ 19 DSG-EKD, Art. 15 GDPR): due within three months, without extension.
CREATE TABLE access_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The day on which the copy was written.
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    CHECK (due_on > asked_on),
    CHECK (answered_on IS NULL OR answered_on >= asked_on)
) STRICT;
CREATE INDEX access_request_by_person ON access_request (person, asked_on);
CREATE INDEX access_request_open ON access_request (due_on, id) WHERE answered_on IS NULL;

-- A case that must not be erased for now, and why (a dispute, an order of a court).
CREATE TABLE legal_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lifted_on TEXT CHECK (lifted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lifted_reason TEXT CHECK (length(lifted_reason) BETWEEN 1 AND 500),
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    CHECK ((lifted_on IS NULL) = (lifted_reason IS NULL)),
    CHECK (lifted_on IS NULL OR lifted_on >= set_on)
) STRICT;
CREATE INDEX legal_hold_by_casefile ON legal_hold (casefile, set_on);

-- The day on which everything that tells who somebody is was taken out of a record; the bare counting facts stay, so that the
-- figures of years that are not frozen stay as they were.
ALTER TABLE person ADD COLUMN anonymised_on TEXT
    CHECK (anonymised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE INDEX person_anonymised ON person (id) WHERE anonymised_on IS NOT NULL;
