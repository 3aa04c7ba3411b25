-- Schema 7: Work besides cases.

-- A group offer or measure. Each of its dates is a row of group_offer, from which reports count; title and field of action
-- are repeated there, because dates taken over from lists have no offer.
CREATE TABLE offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('group', 'course', 'open-meeting', 'event', 'outing', 'other')),
    field_of_action TEXT REFERENCES code_field_of_action (code) ON DELETE RESTRICT,
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    place TEXT,
    note TEXT,
    ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),
    recorded_at TEXT NOT NULL
) STRICT;

ALTER TABLE group_offer ADD COLUMN offer INTEGER REFERENCES offer (id) ON DELETE RESTRICT;
ALTER TABLE group_offer ADD COLUMN unknown INTEGER CHECK (unknown >= 0);
ALTER TABLE group_offer ADD COLUMN staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT;
ALTER TABLE group_offer ADD COLUMN note TEXT;
CREATE INDEX group_offer_by_offer ON group_offer (offer, held_on);
CREATE INDEX group_offer_by_day ON group_offer (held_on);

-- Who took part, where the office keeps a list instead of mere numbers. The numbers of the date are counted from it.
CREATE TABLE group_attendance (
    group_offer INTEGER NOT NULL REFERENCES group_offer (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (group_offer, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_attendance_by_person ON group_attendance (person);

-- Network meetings, committees, public relations and training of multipliers: what is done for the field without a case.
CREATE TABLE engagement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('network', 'committee', 'publicity', 'training')),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title TEXT NOT NULL CHECK (length(title) > 0),
    partners TEXT,
    -- The office's own part in it.
    part TEXT CHECK (part IN ('member', 'host', 'speaker', 'guest')),
    hours_millionths INTEGER CHECK (hours_millionths >= 0),
    audience INTEGER CHECK (audience >= 0),
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    result TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX engagement_by_day ON engagement (held_on);
