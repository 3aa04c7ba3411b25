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

-- Full text over the notes of contacts, kept in step by triggers. Words by letters without marks, beginnings of two and three
-- letters indexed. That what is erased leaves the index at once is set when the vault is founded or brought up to date.
CREATE VIRTUAL TABLE note_index USING fts5 (
    note,
    content = 'contact',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
INSERT INTO note_index (rowid, note) SELECT id, note FROM contact WHERE note IS NOT NULL;
CREATE TRIGGER note_is_indexed AFTER INSERT ON contact WHEN new.note IS NOT NULL BEGIN
    INSERT INTO note_index (rowid, note) VALUES (new.id, new.note);
END;
CREATE TRIGGER note_is_forgotten AFTER DELETE ON contact WHEN old.note IS NOT NULL BEGIN
    INSERT INTO note_index (note_index, rowid, note) VALUES ('delete', old.id, old.note);
END;
CREATE TRIGGER old_note_is_forgotten AFTER UPDATE OF note ON contact WHEN old.note IS NOT NULL BEGIN
    INSERT INTO note_index (note_index, rowid, note) VALUES ('delete', old.id, old.note);
END;
CREATE TRIGGER new_note_is_indexed AFTER UPDATE OF note ON contact WHEN new.note IS NOT NULL BEGIN
    INSERT INTO note_index (rowid, note) VALUES (new.id, new.note);
END;

-- Two records that look alike and were found to be of two persons: they are not asked about again.
CREATE TABLE person_distinct (
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (first, second),
    CHECK (first < second)
) STRICT;
CREATE INDEX person_distinct_by_second ON person_distinct (second);
