-- Schema 10: Templates for notes and letters, the office's letterhead, and letters that the office writes.

-- What stands at the head of the office's letters.
CREATE TABLE letterhead (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    street TEXT,
    postal_code TEXT,
    town TEXT,
    phone TEXT,
    email TEXT,
    -- The body that answers for the data, where it is another than the office (§ 4 Nr. 9 DSG-EKD).
    carrier TEXT,
    -- How its data protection officer is reached (§ 17 Abs. 1 Nr. 2 DSG-EKD).
    protection_officer TEXT
) STRICT;

-- A note template belongs to a topic perhaps, a letter template has a subject. No staff = for everybody.
CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'letter')),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    topic TEXT REFERENCES code_topic (code) ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    subject TEXT,
    body TEXT NOT NULL CHECK (length(body) > 0),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX template_by_kind ON template (kind, title);

-- A letter that the office writes for or about a person. The address stands as it was written.
CREATE TABLE writing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    to_agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    address TEXT NOT NULL,
    written_on TEXT NOT NULL CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    subject TEXT NOT NULL CHECK (length(subject) > 0),
    body TEXT NOT NULL,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX writing_by_person ON writing (person, written_on);
CREATE INDEX writing_by_agency ON writing (to_agency) WHERE to_agency IS NOT NULL;
