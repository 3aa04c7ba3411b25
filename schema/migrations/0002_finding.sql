-- Schema 2: Finding people and notes.

-- Keys under which a person is found (domain::name, domain::sought): one row a key and the piece it stands for. All are made
-- from the record and can be made anew; `key_scheme` says by which rules they were made.
DROP TABLE person_key;
CREATE TABLE person_key (
    form TEXT NOT NULL CHECK (form IN ('plain', 'sound', 'tail')),
    key TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'original', 'call', 'other', 'number', 'birth', 'phone', 'reference')),
    -- The piece of the record that the key stands for, as recorded: it says why somebody was found.
    piece TEXT NOT NULL,
    -- For form 'sound': the whole reading (domain::name::Reading).
    reading TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (form, key, person, kind, piece, reading)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_key_by_person ON person_key (person, kind);

CREATE TABLE key_scheme (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    scheme INTEGER NOT NULL CHECK (scheme >= 0)
) STRICT;
INSERT INTO key_scheme (id, scheme) VALUES (1, 0);
