-- Schema 23: The folder that the scanner writes to; pairs of records that look alike, kept.

-- What the folder holds is read when somebody looks, never by itself.
CREATE TABLE scan_folder (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    path TEXT CHECK (length(path) BETWEEN 1 AND 1000)
) STRICT;
-- A file in the folder is compared with documents of its own length only.
CREATE INDEX document_by_bytes ON document (bytes);

-- Pairs of records that are probably about one person, as the rule in crate `domain` finds them; made from the records alone, and
-- kept up within the transaction of every act that touches them.
CREATE TABLE duplicate_pair (
    first    INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    second   INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    -- Why, as digits by strength: the order of the list.
    likeness TEXT NOT NULL CHECK (likeness GLOB '[0-6]*' AND length(likeness) <= 7),
    PRIMARY KEY (first, second),
    CHECK (first < second)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pair_in_order ON duplicate_pair (likeness, first, second);
CREATE INDEX duplicate_pair_by_second ON duplicate_pair (second);
-- Where a record stands: two that are likely the same share a place. The foreign key is checked at the end of the transaction, so
-- that whatever makes a person go, the places go with it and are counted.
CREATE TABLE duplicate_place (
    place  INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (place, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_place_by_person ON duplicate_place (person);
-- Records that the act now running has touched; empty again when it ends.
CREATE TABLE duplicate_stale (
    person INTEGER PRIMARY KEY
) STRICT;
-- The rule by which the pairs were found; 0 = not yet.
CREATE TABLE duplicate_rule (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    rule INTEGER NOT NULL CHECK (rule >= 0)
) STRICT;
INSERT INTO duplicate_rule (id, rule) VALUES (1, 0);

CREATE TRIGGER duplicate_person_made AFTER INSERT ON person BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.id);
END;
CREATE TRIGGER duplicate_person_changed AFTER UPDATE OF family_name, given_name, birth_year, birth_month, birth_day, gender,
    nationality, original_name, birth_name, other_names, merged_into ON person
WHEN (old.family_name, old.given_name, old.birth_year, old.birth_month, old.birth_day, old.gender, old.nationality,
      old.original_name, old.birth_name, old.other_names, old.merged_into)
    IS NOT (new.family_name, new.given_name, new.birth_year, new.birth_month, new.birth_day, new.gender, new.nationality,
      new.original_name, new.birth_name, new.other_names, new.merged_into)
BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.id);
END;
CREATE TRIGGER duplicate_person_gone AFTER DELETE ON person BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.id);
END;
CREATE TRIGGER duplicate_channel_made AFTER INSERT ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.person);
END;
CREATE TRIGGER duplicate_channel_changed AFTER UPDATE ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person), (new.person);
END;
CREATE TRIGGER duplicate_channel_gone AFTER DELETE ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person);
END;
CREATE TRIGGER duplicate_reference_made AFTER INSERT ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.person);
END;
CREATE TRIGGER duplicate_reference_changed AFTER UPDATE ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person), (new.person);
END;
CREATE TRIGGER duplicate_reference_gone AFTER DELETE ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person);
END;
