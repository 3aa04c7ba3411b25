CREATE VIEW last_contact AS
SELECT p.id AS person, max(
    coalesce((SELECT max(c.held_on) FROM casefile f JOIN contact c ON c.casefile = f.id
              WHERE f.person = p.id AND c.state = 'erledigt'), ''),
    coalesce((SELECT max(c.held_on) FROM contact_person cp JOIN contact c ON c.id = cp.contact
              WHERE cp.person = p.id AND c.state = 'erledigt'), '')) AS held_on
FROM person p;
CREATE TRIGGER a_referral_keeps_its_contact BEFORE DELETE ON contact
WHEN EXISTS (SELECT 1 FROM referral WHERE contact = OLD.id)
BEGIN SELECT raise(ABORT, 'a referral hangs on this contact'); END;
CREATE TRIGGER casefile_moved_recent AFTER UPDATE OF person ON casefile BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (OLD.person, NEW.person);
END;
CREATE TRIGGER contact_changed_recent AFTER UPDATE OF held_on, state, casefile ON contact BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (SELECT person FROM casefile WHERE id IN (OLD.casefile, NEW.casefile)
                     UNION SELECT person FROM contact_person WHERE contact = NEW.id);
END;
CREATE TRIGGER contact_gone_recent AFTER DELETE ON contact BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (SELECT person FROM casefile WHERE id = OLD.casefile
                     UNION SELECT person FROM contact_person WHERE contact = OLD.id);
END;
CREATE TRIGGER contact_made_recent AFTER INSERT ON contact
WHEN NEW.casefile IS NOT NULL AND NEW.state = 'erledigt' BEGIN
    UPDATE person_recent SET held_on = NEW.held_on
    WHERE person = (SELECT person FROM casefile WHERE id = NEW.casefile)
      AND coalesce(held_on, '') < NEW.held_on;
END;
CREATE TRIGGER duplicate_channel_changed AFTER UPDATE ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person), (new.person);
END;
CREATE TRIGGER duplicate_channel_gone AFTER DELETE ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person);
END;
CREATE TRIGGER duplicate_channel_made AFTER INSERT ON person_channel BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.person);
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
CREATE TRIGGER duplicate_person_made AFTER INSERT ON person BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.id);
END;
CREATE TRIGGER duplicate_reference_changed AFTER UPDATE ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person), (new.person);
END;
CREATE TRIGGER duplicate_reference_gone AFTER DELETE ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (old.person);
END;
CREATE TRIGGER duplicate_reference_made AFTER INSERT ON person_reference BEGIN
    INSERT OR IGNORE INTO duplicate_stale (person) VALUES (new.person);
END;
CREATE TRIGGER frozen_cell_is_never_changed BEFORE UPDATE ON frozen_cell
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_cell_stays BEFORE DELETE ON frozen_cell
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_head_is_never_changed BEFORE UPDATE ON frozen_head
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_head_stays BEFORE DELETE ON frozen_head
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_merge_is_never_changed BEFORE UPDATE ON frozen_merge
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_merge_stays BEFORE DELETE ON frozen_merge
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_merged_row_is_never_changed BEFORE UPDATE ON frozen_merged_row
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_merged_row_stays BEFORE DELETE ON frozen_merged_row
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_note_is_never_changed BEFORE UPDATE ON frozen_note
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_note_stays BEFORE DELETE ON frozen_note
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_report_is_discarded_once BEFORE UPDATE ON frozen_report WHEN OLD.discarded_at IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a frozen report is discarded once'); END;
CREATE TRIGGER frozen_report_is_never_changed BEFORE UPDATE OF
        id, pack, pack_version, pack_text, title_de, title_en, funder_de, funder_en, funding_lines, first_day, last_day, threshold,
        zeros, consultations, persons, frozen_at, staff, corrects, correction, digest ON frozen_report
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_report_stays BEFORE DELETE ON frozen_report
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_table_is_never_changed BEFORE UPDATE ON frozen_table
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_table_stays BEFORE DELETE ON frozen_table
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'journal is insert-only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'journal is insert-only'); END;
CREATE TRIGGER new_note_is_indexed AFTER UPDATE OF note ON contact WHEN new.note IS NOT NULL BEGIN
    INSERT INTO note_index (rowid, note) VALUES (new.id, new.note);
END;
CREATE TRIGGER note_is_forgotten AFTER DELETE ON contact WHEN old.note IS NOT NULL BEGIN
    INSERT INTO note_index (note_index, rowid, note) VALUES ('delete', old.id, old.note);
END;
CREATE TRIGGER note_is_indexed AFTER INSERT ON contact WHEN new.note IS NOT NULL BEGIN
    INSERT INTO note_index (rowid, note) VALUES (new.id, new.note);
END;
CREATE TRIGGER old_note_is_forgotten AFTER UPDATE OF note ON contact WHEN old.note IS NOT NULL BEGIN
    INSERT INTO note_index (note_index, rowid, note) VALUES ('delete', old.id, old.note);
END;
CREATE TRIGGER person_recent_begins AFTER INSERT ON person BEGIN
    INSERT INTO person_recent (person) VALUES (NEW.id);
END;
CREATE TRIGGER took_no_part_recent AFTER DELETE ON contact_person BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person = OLD.person;
END;
CREATE TRIGGER took_part_recent AFTER INSERT ON contact_person BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person = NEW.person;
END;
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
CREATE TABLE agency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agency_kind TEXT NOT NULL REFERENCES code_agency_kind (code) ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    sort_key TEXT NOT NULL,
    contact_person TEXT,
    phone TEXT,
    email TEXT,
    web TEXT,
    street TEXT,
    postal_code TEXT,
    town TEXT,
    hours TEXT,
    -- This agency usually asks for data, so a release from secrecy is thought of at once (domain.md b6).
    release_needed INTEGER NOT NULL DEFAULT 0 CHECK (release_needed IN (0, 1)),
    note TEXT,
    verified_on TEXT CHECK (verified_on IS NULL OR verified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    archived_on TEXT CHECK (archived_on IS NULL OR archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL
, notice_days INTEGER
    CHECK (notice_days IS NULL OR (notice_days BETWEEN 0 AND 60 AND agency_kind = 'SPRACHMITTLUNG'))) STRICT;
CREATE TABLE agency_language (
    agency INTEGER NOT NULL REFERENCES agency (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    PRIMARY KEY (agency, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE appointment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER REFERENCES appointment_series (id) ON DELETE RESTRICT,
    -- With persons, with a group, or without anybody (team, training, time kept free).
    kind TEXT NOT NULL CHECK (kind IN ('counselling', 'group', 'internal')),
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    place INTEGER REFERENCES place (id) ON DELETE RESTRICT,
    starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
    title TEXT,
    -- What it is about, as a topic; never printed on a slip.
    purpose TEXT REFERENCES code_topic (code) ON DELETE RESTRICT,
    form TEXT REFERENCES code_form (code) ON DELETE RESTRICT,
    language TEXT REFERENCES code_language (code) ON DELETE RESTRICT,
    interpreting TEXT REFERENCES code_interpreting (code) ON DELETE RESTRICT,
    interpreter INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    interpreter_state TEXT CHECK (interpreter_state IN ('requested', 'confirmed', 'refused')),
    interpreter_minutes INTEGER CHECK (interpreter_minutes BETWEEN 0 AND 1440),
    -- In cents.
    interpreter_cost INTEGER CHECK (interpreter_cost BETWEEN 0 AND 10000000),
    -- Papers to bring, one a line.
    bring TEXT,
    note TEXT,
    -- Places of a group.
    capacity INTEGER CHECK (capacity BETWEEN 1 AND 500),
    -- Clashes somebody decided to accept, by code and number.
    overridden TEXT,
    contact INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    moved_to INTEGER REFERENCES appointment (id) ON DELETE SET NULL,
    made_by INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL
, unnamed INTEGER CHECK (unnamed BETWEEN 1 AND 500), group_date INTEGER REFERENCES group_offer (id) ON DELETE SET NULL) STRICT;
CREATE TABLE appointment_person (
    appointment INTEGER NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    person INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    alias TEXT CHECK (alias IS NULL OR length(alias) BETWEEN 1 AND 80),
    state TEXT NOT NULL
        CHECK (state IN ('asked', 'confirmed', 'appeared', 'excused', 'missed', 'moved', 'cancelled')),
    PRIMARY KEY (appointment, position),
    UNIQUE (appointment, person),
    CHECK ((person IS NULL) <> (alias IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE appointment_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rhythm TEXT NOT NULL CHECK (length(rhythm) BETWEEN 1 AND 20),
    until_day TEXT NOT NULL CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE case_reopening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    reopened_on TEXT NOT NULL CHECK (reopened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    was_closed_on TEXT NOT NULL CHECK (was_closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closing_reason TEXT REFERENCES code_closing_reason (code) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;
CREATE TABLE casefile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ident TEXT UNIQUE,
    number TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    kind TEXT REFERENCES code_case_kind (code) ON DELETE RESTRICT,
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closing_reason TEXT REFERENCES code_closing_reason (code) ON DELETE RESTRICT, deputy INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    CHECK (closed_on IS NULL OR closed_on >= opened_on)
) STRICT;
CREATE TABLE casefile_person (
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (casefile, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE code_access_channel (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_agency_kind (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_anonymous_age (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_case_kind (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_closing_reason (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_contact_state (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_country (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_field_of_action (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_form (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_funding_line (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_gender (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_household_role (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_housing (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_income (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_interpreting (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_language (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_needs_interpreter (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_referral_outcome (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_report_recipient (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_residence_status (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_setting (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_talk_kind (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_topic (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE code_vulnerability (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    short_de TEXT NOT NULL,
    short_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    group_de TEXT,
    group_en TEXT,
    sort INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT, WITHOUT ROWID;
CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    consent_kind TEXT NOT NULL CHECK (consent_kind IN
        ('information', 'storage', 'release', 'special-needs', 'reachability', 'interpreting', 'publicity', 'other')),
    to_agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    recipient TEXT,
    data_scope TEXT,
    purpose TEXT,
    given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_way TEXT CHECK (consent_way IN ('written', 'oral', 'interpreted', 'electronic')),
    -- Who declared it, where that was not the person herself (a parent, a guardian).
    given_by TEXT,
    valid_until TEXT CHECK (valid_until IS NULL OR valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    revoked_on TEXT CHECK (revoked_on IS NULL OR revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    CHECK (valid_until IS NULL OR valid_until >= given_on),
    CHECK (revoked_on IS NULL OR revoked_on >= given_on),
    CHECK (consent_kind <> 'release' OR to_agency IS NOT NULL OR recipient IS NOT NULL)
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ident TEXT UNIQUE,
    casefile INTEGER REFERENCES casefile (id) ON DELETE RESTRICT,
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    began_at TEXT CHECK (began_at IS NULL OR began_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    talk_kind TEXT REFERENCES code_talk_kind (code) ON DELETE RESTRICT,
    setting TEXT REFERENCES code_setting (code) ON DELETE RESTRICT,
    form TEXT REFERENCES code_form (code) ON DELETE RESTRICT,
    state TEXT REFERENCES code_contact_state (code) ON DELETE RESTRICT,
    language TEXT REFERENCES code_language (code) ON DELETE RESTRICT,
    interpreting TEXT REFERENCES code_interpreting (code) ON DELETE RESTRICT,
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    anonymous_nationality TEXT REFERENCES code_country (code) ON DELETE RESTRICT,
    anonymous_gender TEXT REFERENCES code_gender (code) ON DELETE RESTRICT,
    anonymous_age TEXT REFERENCES code_anonymous_age (code) ON DELETE RESTRICT,
    note TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE contact_person (
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (contact, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE contact_staff (
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    PRIMARY KEY (contact, staff)
) STRICT, WITHOUT ROWID;
CREATE TABLE contact_status_check (
    contact INTEGER PRIMARY KEY NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    status TEXT NOT NULL REFERENCES code_residence_status (code) ON DELETE RESTRICT
) STRICT;
CREATE TABLE contact_topic (
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    topic TEXT NOT NULL REFERENCES code_topic (code) ON DELETE RESTRICT,
    PRIMARY KEY (contact, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE deadline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    letter INTEGER REFERENCES letter (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    -- A rule of the shipped list, or a period read from the letter, or neither (the letter names the day).
    rule TEXT,
    period TEXT,
    served_on TEXT CHECK (served_on IS NULL OR served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    posted_on TEXT CHECK (posted_on IS NULL OR posted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lodged_on TEXT CHECK (lodged_on IS NULL OR lodged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    land TEXT NOT NULL CHECK (length(land) = 2),
    proposed_on TEXT CHECK (proposed_on IS NULL OR proposed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The earliest reading, where it lies before the proposed day.
    earlier_on TEXT CHECK (earlier_on IS NULL OR earlier_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The steps as they were shown, one a line.
    reckoning TEXT,
    ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The day before it was moved, and why it was.
    moved_from TEXT CHECK (moved_from IS NULL OR moved_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    moved_reason TEXT,
    remind_on TEXT CHECK (remind_on IS NULL OR remind_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    entered_by INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'checked', 'void')),
    done_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    done_at TEXT,
    checked_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    checked_at TEXT,
    void_reason TEXT,
    CHECK (rule IS NULL OR period IS NULL),
    CHECK ((moved_from IS NULL) = (moved_reason IS NULL)),
    CHECK ((done_by IS NULL) = (done_at IS NULL)),
    CHECK ((checked_by IS NULL) = (checked_at IS NULL)),
    CHECK ((state IN ('done', 'checked')) = (done_by IS NOT NULL)),
    CHECK ((state = 'checked') = (checked_by IS NOT NULL)),
    CHECK ((state = 'void') = (void_reason IS NOT NULL)),
    -- Four eyes: the second tick is another person's.
    CHECK (checked_by IS NULL OR checked_by <> done_by)
) STRICT;
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    casefile INTEGER REFERENCES casefile (id) ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    file_kind TEXT NOT NULL CHECK (length(file_kind) BETWEEN 2 AND 5),
    bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 52428800),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    note TEXT,
    removed_on TEXT CHECK (removed_on IS NULL OR removed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL
, letter INTEGER REFERENCES letter (id) ON DELETE SET NULL, valid_until TEXT
    CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE document_chunk (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (document, seq)
) STRICT;
CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    body TEXT NOT NULL CHECK (length(body) <= 65536),
    saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE duplicate_pair (
    first    INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    second   INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    -- Why, as digits by strength: the order of the list.
    likeness TEXT NOT NULL CHECK (likeness GLOB '[0-6]*' AND length(likeness) <= 7),
    PRIMARY KEY (first, second),
    CHECK (first < second)
) STRICT, WITHOUT ROWID;
CREATE TABLE duplicate_place (
    place  INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (place, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE duplicate_rule (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    rule INTEGER NOT NULL CHECK (rule >= 0)
) STRICT;
CREATE TABLE duplicate_stale (
    person INTEGER PRIMARY KEY
) STRICT;
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
CREATE TABLE enquiry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- By which way it came in.
    form TEXT REFERENCES code_form (code) ON DELETE RESTRICT,
    topic TEXT REFERENCES code_topic (code) ON DELETE RESTRICT,
    -- Who asked: somebody on record, or in words, or nobody said.
    person INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    asked_by TEXT CHECK (asked_by IS NULL OR length(asked_by) BETWEEN 1 AND 200),
    language TEXT REFERENCES code_language (code) ON DELETE RESTRICT,
    enquiry_outcome TEXT NOT NULL
        CHECK (enquiry_outcome IN ('open', 'slot-offered', 'referred', 'not-ours', 'no-answer')),
    -- The day of the first time that was offered: it stays when the appointment is moved later.
    offered_on TEXT CHECK (offered_on IS NULL OR offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    appointment INTEGER REFERENCES appointment (id) ON DELETE RESTRICT,
    note TEXT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    CHECK (person IS NULL OR asked_by IS NULL),
    CHECK ((enquiry_outcome = 'slot-offered') = (offered_on IS NOT NULL)),
    CHECK (offered_on IS NULL OR offered_on >= received_on),
    CHECK (appointment IS NULL OR offered_on IS NOT NULL)
) STRICT;
CREATE TABLE frozen_cell (
    report INTEGER NOT NULL,
    position INTEGER NOT NULL,
    row_seq INTEGER NOT NULL CHECK (row_seq >= 0),
    column_seq INTEGER NOT NULL CHECK (column_seq >= 0),
    -- In units of the last decimal.
    exact INTEGER CHECK (exact >= 0),
    printed INTEGER CHECK (printed >= 0),
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 9),
    -- Distinct persons behind it.
    contributors INTEGER NOT NULL CHECK (contributors >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'none', 'few', 'linked', 'derived')),
    -- What an outsider can hold possible of a hidden figure.
    least INTEGER CHECK (least >= 0),
    most INTEGER CHECK (most >= 0),
    PRIMARY KEY (report, position, row_seq, column_seq),
    FOREIGN KEY (report, position) REFERENCES frozen_table (report, position) ON DELETE RESTRICT,
    CHECK ((state = 'open') = (printed IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE frozen_head (
    report INTEGER NOT NULL,
    position INTEGER NOT NULL,
    axis TEXT NOT NULL CHECK (axis IN ('row', 'column')),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    code TEXT NOT NULL,
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    heading_de TEXT,
    heading_en TEXT,
    PRIMARY KEY (report, position, axis, seq),
    FOREIGN KEY (report, position) REFERENCES frozen_table (report, position) ON DELETE RESTRICT,
    CHECK ((heading_de IS NULL) = (heading_en IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE frozen_merge (
    report INTEGER NOT NULL REFERENCES frozen_report (id) ON DELETE RESTRICT,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    table_code TEXT NOT NULL,
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    note_de TEXT NOT NULL,
    note_en TEXT NOT NULL,
    PRIMARY KEY (report, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE frozen_merged_row (
    report INTEGER NOT NULL,
    merge INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    code TEXT NOT NULL,
    PRIMARY KEY (report, merge, seq),
    FOREIGN KEY (report, merge) REFERENCES frozen_merge (report, seq) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TABLE frozen_note (
    report INTEGER NOT NULL REFERENCES frozen_report (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (report, position, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE frozen_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pack TEXT NOT NULL CHECK (length(pack) BETWEEN 1 AND 64),
    pack_version TEXT NOT NULL CHECK (length(pack_version) BETWEEN 1 AND 64),
    -- The definition as it was counted by: a correction counts by the same.
    pack_text TEXT NOT NULL,
    title_de TEXT NOT NULL,
    title_en TEXT NOT NULL,
    funder_de TEXT NOT NULL,
    funder_en TEXT NOT NULL,
    -- Codes, parted by commas.
    funding_lines TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    threshold INTEGER NOT NULL CHECK (threshold >= 3),
    zeros TEXT NOT NULL CHECK (zeros IN ('shown', 'hidden-where-needed')),
    -- For the heading on the office's own screen, exact.
    consultations INTEGER NOT NULL CHECK (consultations >= 0),
    persons INTEGER NOT NULL CHECK (persons >= 0),
    frozen_at TEXT NOT NULL CHECK (frozen_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]'),
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    -- The first report is number 0; its corrections are 1, 2 …
    corrects INTEGER REFERENCES frozen_report (id) ON DELETE RESTRICT,
    correction INTEGER NOT NULL CHECK (correction >= 0),
    -- SHA-256 over everything that was frozen.
    digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    discard_reason TEXT CHECK (discard_reason IN ('wrong-period', 'wrong-records', 'wrong-merge', 'by-mistake', 'other-figures')),
    discarded_at TEXT CHECK (discarded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]'),
    discarded_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    CHECK (last_day >= first_day),
    CHECK ((correction = 0) = (corrects IS NULL)),
    CHECK ((discard_reason IS NULL) = (discarded_at IS NULL)),
    CHECK ((discarded_by IS NULL) = (discarded_at IS NULL))
) STRICT;
CREATE TABLE frozen_table (
    report INTEGER NOT NULL REFERENCES frozen_report (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 1),
    code TEXT NOT NULL,
    title_de TEXT NOT NULL,
    title_en TEXT NOT NULL,
    -- Words for units, parted by commas.
    units TEXT NOT NULL,
    shows_zeros INTEGER NOT NULL CHECK (shows_zeros IN (0, 1)),
    PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE group_attendance (
    group_offer INTEGER NOT NULL REFERENCES group_offer (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (group_offer, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE group_offer (
    id INTEGER PRIMARY KEY,
    ident TEXT UNIQUE,
    title TEXT,
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hours_millionths INTEGER CHECK (hours_millionths >= 0),
    field_of_action TEXT REFERENCES code_field_of_action (code) ON DELETE RESTRICT,
    women INTEGER CHECK (women >= 0),
    men INTEGER CHECK (men >= 0),
    diverse INTEGER CHECK (diverse >= 0),
    children INTEGER CHECK (children >= 0),
    volunteers INTEGER CHECK (volunteers >= 0),
    newcomers INTEGER CHECK (newcomers >= 0)
, offer INTEGER REFERENCES offer (id) ON DELETE RESTRICT, unknown INTEGER CHECK (unknown >= 0), staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT, note TEXT, unlisted INTEGER CHECK (unlisted >= 1)) STRICT;
CREATE TABLE handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    handed_on TEXT NOT NULL CHECK (handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    to_staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT '',
    seen_on TEXT CHECK (seen_on IS NULL OR seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE household (
    id INTEGER PRIMARY KEY,
    ident TEXT UNIQUE
) STRICT;
CREATE TABLE household_stay (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    household INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT REFERENCES code_household_role (code) ON DELETE RESTRICT,
    lived_from TEXT CHECK (lived_from IS NULL OR lived_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lived_until TEXT NOT NULL CHECK (lived_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (lived_from IS NULL OR lived_until >= lived_from)
) STRICT;
CREATE TABLE image (
    act INTEGER NOT NULL REFERENCES journal (n) ON DELETE RESTRICT,
    seq INTEGER NOT NULL,
    noun TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    PRIMARY KEY (act, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_row (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    ident TEXT,
    digest TEXT NOT NULL,
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (list, ident)
) STRICT;
CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    staff INTEGER NOT NULL,
    act TEXT NOT NULL,
    object INTEGER,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE key_scheme (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    scheme INTEGER NOT NULL CHECK (scheme >= 0)
) STRICT;
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
CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('decision', 'hearing', 'request', 'reminder', 'judgment', 'summons', 'other')),
    sender TEXT,
    subject TEXT,
    dated_on TEXT CHECK (dated_on IS NULL OR dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    posted_on TEXT CHECK (posted_on IS NULL OR posted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- By yellow envelope or by hand.
    served_on TEXT CHECK (served_on IS NULL OR served_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    read_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    read_at TEXT,
    recorded_at TEXT NOT NULL,
    CHECK ((read_by IS NULL) = (read_at IS NULL))
) STRICT;
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
CREATE VIRTUAL TABLE note_index USING fts5 (
    note,
    content = 'contact',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
CREATE TABLE 'note_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'note_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'note_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'note_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE number_given (
    prefix TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (prefix, year)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) > 0),
    practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
    -- Breaks ties in the protection of reports, so that its pattern gives nothing away (statistics.md 5, step 7).
    tie_key TEXT NOT NULL CHECK (length(tie_key) = 64),
    made_at TEXT NOT NULL
, land TEXT NOT NULL DEFAULT 'NW' CHECK (land IN (
    'BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'
))) STRICT;
CREATE TABLE opening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    place INTEGER REFERENCES place (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('appointments', 'open-hour')),
    -- One bit a day, Monday the lowest.
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    slot_minutes INTEGER NOT NULL CHECK (slot_minutes BETWEEN 5 AND 480),
    capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 20),
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    in_school_holidays INTEGER NOT NULL DEFAULT 1 CHECK (in_school_holidays IN (0, 1)),
    recorded_at TEXT NOT NULL,
    CHECK (from_minute < to_minute),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE TABLE opening_exception (
    opening INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER CHECK (to_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (opening, on_day),
    CHECK ((from_minute IS NULL) = (to_minute IS NULL)),
    CHECK (from_minute IS NULL OR from_minute < to_minute)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ident TEXT UNIQUE,
    number TEXT NOT NULL UNIQUE,
    family_name TEXT,
    given_name TEXT,
    sort_key TEXT NOT NULL,
    birth_year INTEGER CHECK (birth_year BETWEEN 1850 AND 2200),
    birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    birth_estimated INTEGER NOT NULL DEFAULT 0 CHECK (birth_estimated IN (0, 1)),
    gender TEXT REFERENCES code_gender (code) ON DELETE RESTRICT,
    nationality TEXT REFERENCES code_country (code) ON DELETE RESTRICT,
    language TEXT REFERENCES code_language (code) ON DELETE RESTRICT,
    needs_interpreter TEXT REFERENCES code_needs_interpreter (code) ON DELETE RESTRICT,
    postal_code TEXT,
    town TEXT,
    entered_on TEXT CHECK (entered_on IS NULL OR entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    household INTEGER REFERENCES household (id) ON DELETE SET NULL,
    household_role TEXT REFERENCES code_household_role (code) ON DELETE RESTRICT,
    consent_on TEXT CHECK (consent_on IS NULL OR consent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL, original_name TEXT, call_name TEXT, birth_name TEXT, other_names TEXT, birth_unknown INTEGER NOT NULL DEFAULT 0 CHECK (birth_unknown IN (0, 1)), birth_papers_only INTEGER NOT NULL DEFAULT 0 CHECK (birth_papers_only IN (0, 1)), birth_calendar TEXT CHECK (birth_calendar IN ('persian', 'ethiopian')), birth_written TEXT CHECK ((birth_written IS NULL) = (birth_calendar IS NULL)), language_level TEXT
    CHECK (language_level IN ('first', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')), lodged_on TEXT
    CHECK (lodged_on IS NULL OR lodged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), housing TEXT REFERENCES code_housing (code) ON DELETE RESTRICT, income TEXT REFERENCES code_income (code) ON DELETE RESTRICT, access_channel TEXT REFERENCES code_access_channel (code) ON DELETE RESTRICT, safe_contact TEXT, household_since TEXT
    CHECK (household_since IS NULL OR household_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), merged_into INTEGER REFERENCES person (id) ON DELETE RESTRICT CHECK (merged_into <> id), anonymised_on TEXT
    CHECK (anonymised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (birth_day IS NULL OR birth_month IS NOT NULL),
    CHECK (birth_month IS NULL OR birth_year IS NOT NULL)
) STRICT;
CREATE TABLE person_channel (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'mail', 'address', 'messenger', 'other')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    -- Through whom ("über die Tochter"), or what to mind.
    via TEXT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_citizenship (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 1),
    country TEXT NOT NULL REFERENCES code_country (code) ON DELETE RESTRICT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_distinct (
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (first, second),
    CHECK (first < second)
) STRICT;
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
CREATE TABLE person_language (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 1),
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    level TEXT CHECK (level IN ('first', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_recent (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    held_on TEXT CHECK (held_on IS NULL OR held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE person_reference (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('azr', 'bamf', 'abh', 'court', 'social', 'jobcenter', 'insurance', 'other')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    holder TEXT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
    address TEXT,
    -- One appointment at a time fits into it.
    single INTEGER NOT NULL DEFAULT 1 CHECK (single IN (0, 1)),
    archived_on TEXT CHECK (archived_on IS NULL OR archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL UNIQUE REFERENCES casefile (id) ON DELETE RESTRICT,
    needs TEXT NOT NULL DEFAULT '',
    agreed_on TEXT NOT NULL CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    review_on TEXT CHECK (review_on IS NULL OR review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE plan_goal (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    goal TEXT NOT NULL CHECK (length(goal) > 0),
    progress TEXT NOT NULL CHECK (progress IN ('open', 'under-way', 'reached', 'given-up')),
    due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_step (
    plan INTEGER NOT NULL,
    goal INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    step TEXT NOT NULL CHECK (length(step) > 0),
    doer TEXT NOT NULL CHECK (doer IN ('client', 'counsellor', 'together', 'other')),
    doer_name TEXT NOT NULL DEFAULT '',
    due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on TEXT CHECK (done_on IS NULL OR done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (plan, goal, position),
    FOREIGN KEY (plan, goal) REFERENCES plan_goal (plan, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    millionths INTEGER CHECK (millionths >= 0),
    valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE private_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    note TEXT NOT NULL CHECK (length(note) > 0),
    UNIQUE (contact, staff)
) STRICT;
CREATE TABLE protection_need (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL REFERENCES code_vulnerability (code) ON DELETE RESTRICT,
    lasts_from TEXT CHECK (lasts_from IS NULL OR lasts_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lasts_to TEXT CHECK (lasts_to IS NULL OR lasts_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_on TEXT NOT NULL CHECK (consent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE queue_day (
    on_day TEXT PRIMARY KEY NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    came INTEGER NOT NULL CHECK (came >= 0),
    counselled INTEGER NOT NULL CHECK (counselled >= 0),
    -- Went before their turn.
    went INTEGER NOT NULL CHECK (went >= 0),
    offered INTEGER NOT NULL CHECK (offered >= 0),
    sent_on INTEGER NOT NULL CHECK (sent_on >= 0),
    -- Of whom nobody said what became of them.
    unknown INTEGER NOT NULL CHECK (unknown >= 0),
    called INTEGER NOT NULL CHECK (called >= 0),
    waited_minutes INTEGER NOT NULL CHECK (waited_minutes >= 0),
    longest_minutes INTEGER NOT NULL CHECK (longest_minutes >= 0),
    CHECK (came = counselled + went + offered + sent_on + unknown)
) STRICT, WITHOUT ROWID;
CREATE TABLE queue_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
    person INTEGER REFERENCES person (id) ON DELETE SET NULL,
    alias TEXT CHECK (alias IS NULL OR length(alias) BETWEEN 1 AND 80),
    language TEXT REFERENCES code_language (code) ON DELETE RESTRICT,
    concern TEXT REFERENCES code_topic (code) ON DELETE RESTRICT,
    arrived_at TEXT NOT NULL,
    -- waiting, with somebody, then what became of it: counselled, left, offered an appointment, sent on.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'done', 'left', 'offered', 'sent-on')),
    called_at TEXT,
    called_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    -- Handed over to this counsellor: only she calls it.
    for_staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    ended_at TEXT,
    contact INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    UNIQUE (on_day, number),
    CHECK ((called_at IS NULL) = (called_by IS NULL)),
    CHECK (state <> 'called' OR called_at IS NOT NULL)
) STRICT;
CREATE TABLE referral (
    id INTEGER PRIMARY KEY,
    ident TEXT UNIQUE,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    referred_on TEXT NOT NULL CHECK (referred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    agency TEXT REFERENCES code_agency_kind (code) ON DELETE RESTRICT,
    outcome TEXT REFERENCES code_referral_outcome (code) ON DELETE RESTRICT,
    data_passed INTEGER CHECK (data_passed IN (0, 1)),
    released_on TEXT CHECK (released_on IS NULL OR released_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), to_agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT, referral_kind TEXT NOT NULL DEFAULT 'referral' CHECK (referral_kind IN ('referral', 'accompaniment')), purpose TEXT, data_scope TEXT, release INTEGER REFERENCES consent (id) ON DELETE RESTRICT, remind_on TEXT CHECK (remind_on IS NULL OR remind_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    CHECK (data_passed IS NOT 1 OR released_on IS NOT NULL)
) STRICT;
CREATE TABLE residence_status (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    status TEXT NOT NULL REFERENCES code_residence_status (code) ON DELETE RESTRICT,
    valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
, document_until TEXT
    CHECK (document_until IS NULL OR document_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), proof TEXT CHECK (proof IN ('document', 'told'))) STRICT;
CREATE TABLE saved_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- No staff = for everybody.
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    -- Codes and numbers only, as JSON.
    filter TEXT NOT NULL CHECK (json_valid(filter)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE scan_folder (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    path TEXT CHECK (length(path) BETWEEN 1 AND 1000)
) STRICT;
CREATE TABLE setting_choice (
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (staff, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    label TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL CHECK (role IN ('lead', 'counsellor', 'record')),
    holder INTEGER UNIQUE
) STRICT;
CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    made_by INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    done_by INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    done_at TEXT,
    -- Reopened so many times after it had been done.
    reopened INTEGER NOT NULL DEFAULT 0 CHECK (reopened >= 0),
    recorded_at TEXT NOT NULL,
    CHECK ((done_by IS NULL) = (done_at IS NULL))
) STRICT;
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
CREATE TABLE time_off (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('closure', 'absence', 'school')),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
    ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
    title TEXT,
    uid TEXT,
    recorded_at TEXT NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK ((kind = 'absence') = (staff IS NOT NULL))
) STRICT;
CREATE TABLE volunteer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    reach TEXT,
    offers TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The day on which she was bound to secrecy (§ 203 Abs. 4 StGB).
    bound_on TEXT CHECK (bound_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- The day on which her extended certificate of conduct was looked at (§ 30a BZRG); the paper itself is never kept
    -- (§ 72a Abs. 5 SGB VIII).
    conduct_on TEXT CHECK (conduct_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE volunteer_hours (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE RESTRICT,
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    what TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE volunteer_language (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    PRIMARY KEY (volunteer, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE volunteer_match (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    matched_from TEXT NOT NULL CHECK (matched_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    matched_until TEXT CHECK (matched_until >= matched_from),
    PRIMARY KEY (volunteer, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE volunteer_training (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) > 0),
    held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (volunteer, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE vulnerability_report (
    id INTEGER PRIMARY KEY,
    ident TEXT UNIQUE,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE RESTRICT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    reported_on TEXT NOT NULL CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recipient TEXT REFERENCES code_report_recipient (code) ON DELETE RESTRICT,
    consent_on TEXT NOT NULL CHECK (consent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE vulnerability_report_kind (
    report INTEGER NOT NULL REFERENCES vulnerability_report (id) ON DELETE CASCADE,
    kind TEXT NOT NULL REFERENCES code_vulnerability (code) ON DELETE RESTRICT,
    PRIMARY KEY (report, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE work_time (
    week INTEGER NOT NULL REFERENCES work_week (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    activity TEXT NOT NULL CHECK (activity IN (
        'counselling', 'preparation', 'group', 'network', 'publicity', 'administration', 'training'
    )),
    worked_on TEXT NOT NULL CHECK (worked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    PRIMARY KEY (week, position, worked_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE work_week (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    monday TEXT NOT NULL CHECK (monday GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL,
    UNIQUE (staff, monday)
) STRICT;
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
CREATE INDEX access_request_by_person ON access_request (person, asked_on);
CREATE INDEX access_request_open ON access_request (due_on, id) WHERE answered_on IS NULL;
CREATE INDEX agency_by_sort_key ON agency (sort_key, id);
CREATE INDEX agency_interpreting ON agency (sort_key, id) WHERE agency_kind = 'SPRACHMITTLUNG';
CREATE INDEX appointment_by_contact ON appointment (contact) WHERE contact IS NOT NULL;
CREATE INDEX appointment_by_group_date ON appointment (group_date) WHERE group_date IS NOT NULL;
CREATE INDEX appointment_by_interpreter ON appointment (interpreter, starts_at) WHERE interpreter IS NOT NULL;
CREATE INDEX appointment_by_moved ON appointment (moved_to) WHERE moved_to IS NOT NULL;
CREATE INDEX appointment_by_place ON appointment (place, starts_at) WHERE place IS NOT NULL;
CREATE INDEX appointment_by_series ON appointment (series, starts_at) WHERE series IS NOT NULL;
CREATE INDEX appointment_by_start ON appointment (starts_at, staff);
CREATE INDEX appointment_interpreter_asked ON appointment (starts_at) WHERE interpreter_state = 'requested';
CREATE INDEX appointment_person_by_person ON appointment_person (person, appointment) WHERE person IS NOT NULL;
CREATE INDEX appointment_person_open ON appointment_person (appointment) WHERE state IN ('asked', 'confirmed');
CREATE INDEX case_reopening_by_casefile ON case_reopening (casefile, reopened_on);
CREATE INDEX casefile_by_person ON casefile (person, closed_on);
CREATE INDEX casefile_by_staff ON casefile (staff, closed_on);
CREATE INDEX casefile_open ON casefile (closed_on, opened_on);
CREATE INDEX casefile_person_by_person ON casefile_person (person, casefile);
CREATE INDEX consent_by_agency ON consent (to_agency);
CREATE INDEX consent_by_person ON consent (person, given_on);
CREATE INDEX contact_by_casefile ON contact (casefile, held_on);
CREATE INDEX contact_by_day ON contact (held_on);
CREATE INDEX contact_by_line ON contact (funding_line, held_on);
CREATE INDEX contact_by_staff ON contact (staff, held_on);
CREATE INDEX contact_counted ON contact (held_on, talk_kind, casefile, funding_line, minutes)
    WHERE state = 'erledigt' AND talk_kind IN ('erst', 'folge');
CREATE INDEX contact_first ON contact (casefile, funding_line, held_on)
    WHERE talk_kind = 'erst' AND state = 'erledigt';
CREATE INDEX contact_person_by_person ON contact_person (person);
CREATE INDEX contact_staff_by_staff ON contact_staff (staff, contact);
CREATE INDEX contact_topic_by_topic ON contact_topic (topic, contact);
CREATE INDEX deadline_by_letter ON deadline (letter);
CREATE INDEX deadline_by_person ON deadline (person, ends_on);
CREATE INDEX deadline_closed ON deadline (ends_on, id) WHERE state <> 'open';
CREATE INDEX deadline_open ON deadline (ends_on, id) WHERE state = 'open';
CREATE INDEX deadline_waiting ON deadline (ends_on, id) WHERE state = 'done';
CREATE INDEX document_by_bytes ON document (bytes);
CREATE INDEX document_by_casefile ON document (casefile);
CREATE INDEX document_by_end ON document (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX document_by_letter ON document (letter) WHERE letter IS NOT NULL;
CREATE INDEX document_by_person ON document (person, recorded_at);
CREATE INDEX draft_by_staff ON draft (staff, form);
CREATE INDEX duplicate_pair_by_second ON duplicate_pair (second);
CREATE INDEX duplicate_pair_in_order ON duplicate_pair (likeness, first, second);
CREATE INDEX duplicate_place_by_person ON duplicate_place (person);
CREATE INDEX engagement_by_day ON engagement (held_on);
CREATE INDEX enquiry_by_appointment ON enquiry (appointment) WHERE appointment IS NOT NULL;
CREATE INDEX enquiry_by_day ON enquiry (received_on, id, enquiry_outcome, offered_on);
CREATE INDEX enquiry_by_person ON enquiry (person) WHERE person IS NOT NULL;
CREATE INDEX enquiry_open ON enquiry (received_on, id) WHERE enquiry_outcome = 'open';
CREATE INDEX frozen_report_by_pack ON frozen_report (pack, first_day, last_day);
CREATE INDEX frozen_report_by_time ON frozen_report (frozen_at, id);
CREATE UNIQUE INDEX frozen_report_correction ON frozen_report (corrects, correction) WHERE corrects IS NOT NULL;
CREATE INDEX group_attendance_by_person ON group_attendance (person);
CREATE INDEX group_offer_by_day ON group_offer (held_on);
CREATE INDEX group_offer_by_offer ON group_offer (offer, held_on);
CREATE INDEX handover_by_casefile ON handover (casefile, handed_on);
CREATE INDEX handover_unseen ON handover (to_staff, seen_on);
CREATE INDEX household_stay_by_household ON household_stay (household, lived_until);
CREATE INDEX household_stay_by_person ON household_stay (person);
CREATE INDEX image_by_row ON image (noun, row);
CREATE INDEX import_row_by_digest ON import_row (list, digest);
CREATE INDEX import_row_by_person ON import_row (person);
CREATE INDEX legal_hold_by_casefile ON legal_hold (casefile, set_on);
CREATE INDEX letter_by_person ON letter (person, received_on);
CREATE INDEX letter_unread ON letter (received_on, id) WHERE read_at IS NULL;
CREATE INDEX opening_by_place ON opening (place) WHERE place IS NOT NULL;
CREATE INDEX opening_by_staff ON opening (staff);
CREATE INDEX person_anonymised ON person (id) WHERE anonymised_on IS NOT NULL;
CREATE INDEX person_by_birth_year ON person (birth_year);
CREATE INDEX person_by_household ON person (household);
CREATE INDEX person_by_housing ON person (housing) WHERE housing IS NOT NULL;
CREATE INDEX person_by_language ON person (language);
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_by_nationality ON person (nationality);
CREATE INDEX person_by_sort_key ON person (sort_key, id);
CREATE INDEX person_citizenship_by_country ON person_citizenship (country, person);
CREATE INDEX person_distinct_by_second ON person_distinct (second);
CREATE INDEX person_key_by_person ON person_key (person, kind);
CREATE INDEX person_language_by_language ON person_language (language, person);
CREATE INDEX person_recent_day ON person_recent (held_on DESC);
CREATE INDEX plan_by_review ON plan (review_on);
CREATE INDEX protection_need_by_person ON protection_need (person);
CREATE INDEX queue_entry_by_contact ON queue_entry (contact) WHERE contact IS NOT NULL;
CREATE INDEX queue_entry_by_person ON queue_entry (person) WHERE person IS NOT NULL;
CREATE INDEX queue_entry_by_state ON queue_entry (on_day, state, number);
CREATE INDEX referral_by_agency ON referral (to_agency, referred_on);
CREATE INDEX referral_by_contact ON referral (contact);
CREATE INDEX referral_by_day ON referral (referred_on);
CREATE INDEX referral_by_release ON referral (release);
CREATE INDEX referral_by_reminder ON referral (remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX residence_status_by_document ON residence_status (document_until) WHERE document_until IS NOT NULL;
CREATE INDEX residence_status_by_person ON residence_status (person, valid_from);
CREATE INDEX residence_status_by_status ON residence_status (status, person);
CREATE INDEX saved_list_by_title ON saved_list (title);
CREATE UNIQUE INDEX staff_by_label ON staff (label) WHERE holder IS NOT NULL;
CREATE INDEX task_by_done ON task (done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX task_by_due ON task (due_on, id) WHERE done_at IS NULL;
CREATE INDEX task_by_person ON task (person, due_on);
CREATE INDEX template_by_kind ON template (kind, title);
CREATE INDEX time_off_by_end ON time_off (ends_at);
CREATE INDEX time_off_by_staff ON time_off (staff) WHERE staff IS NOT NULL;
CREATE UNIQUE INDEX time_off_by_uid ON time_off (staff, uid) WHERE uid IS NOT NULL;
CREATE INDEX volunteer_hours_by_day ON volunteer_hours (held_on);
CREATE INDEX volunteer_hours_by_volunteer ON volunteer_hours (volunteer, held_on);
CREATE INDEX volunteer_match_by_person ON volunteer_match (person, matched_from);
CREATE INDEX vulnerability_report_by_casefile ON vulnerability_report (casefile);
CREATE INDEX vulnerability_report_by_day ON vulnerability_report (reported_on);
CREATE INDEX vulnerability_report_by_person ON vulnerability_report (person);
CREATE INDEX work_time_by_day ON work_time (worked_on, week, funding_line, activity, minutes);
CREATE INDEX writing_by_agency ON writing (to_agency) WHERE to_agency IS NOT NULL;
CREATE INDEX writing_by_person ON writing (person, written_on);
