-- Schema 3: A person's whole record, and households over time.
-- `person` keeps what there is one of; the first citizenship and the first language stand there (reports count those), the
-- further ones in tables of their own.

ALTER TABLE person ADD COLUMN original_name TEXT;
ALTER TABLE person ADD COLUMN call_name TEXT;
ALTER TABLE person ADD COLUMN birth_name TEXT;
-- Earlier and other spellings, one a line.
ALTER TABLE person ADD COLUMN other_names TEXT;
-- Asked, and not known ("?").
ALTER TABLE person ADD COLUMN birth_unknown INTEGER NOT NULL DEFAULT 0 CHECK (birth_unknown IN (0, 1));
-- The papers say 1 January, because day and month are not known: the birth counts as known to the year.
ALTER TABLE person ADD COLUMN birth_papers_only INTEGER NOT NULL DEFAULT 0 CHECK (birth_papers_only IN (0, 1));
-- A birth told in another calendar, as it was told; year, month and day hold what it means in ours.
ALTER TABLE person ADD COLUMN birth_calendar TEXT CHECK (birth_calendar IN ('persian', 'ethiopian'));
ALTER TABLE person ADD COLUMN birth_written TEXT CHECK ((birth_written IS NULL) = (birth_calendar IS NULL));
ALTER TABLE person ADD COLUMN language_level TEXT
    CHECK (language_level IN ('first', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'));
-- The day the application for asylum was lodged: it decides between old and new asylum law.
ALTER TABLE person ADD COLUMN lodged_on TEXT
    CHECK (lodged_on IS NULL OR lodged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE person ADD COLUMN housing TEXT REFERENCES code_housing (code) ON DELETE RESTRICT;
ALTER TABLE person ADD COLUMN income TEXT REFERENCES code_income (code) ON DELETE RESTRICT;
ALTER TABLE person ADD COLUMN access_channel TEXT REFERENCES code_access_channel (code) ON DELETE RESTRICT;
-- What to mind when getting in touch ("keine Post an die Unterkunft"): stands in red above the record.
ALTER TABLE person ADD COLUMN safe_contact TEXT;

CREATE TABLE person_citizenship (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 1),
    country TEXT NOT NULL REFERENCES code_country (code) ON DELETE RESTRICT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_language (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 1),
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    level TEXT CHECK (level IN ('first', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_channel (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'mail', 'address', 'messenger', 'other')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    -- Through whom ("über die Tochter"), or what to mind.
    via TEXT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

-- Numbers under which others keep the person; `holder` says whose number it is.
CREATE TABLE person_reference (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('azr', 'bamf', 'abh', 'court', 'social', 'jobcenter', 'insurance', 'other')),
    value TEXT NOT NULL CHECK (length(value) > 0),
    holder TEXT,
    PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

-- ---- residence status: the document behind it ----

ALTER TABLE residence_status ADD COLUMN document_until TEXT
    CHECK (document_until IS NULL OR document_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE residence_status ADD COLUMN proof TEXT CHECK (proof IN ('document', 'told'));
CREATE INDEX residence_status_by_document ON residence_status (document_until) WHERE document_until IS NOT NULL;

-- ---- households over time: where somebody lives stands with the person, what is over stands here ----

ALTER TABLE person ADD COLUMN household_since TEXT
    CHECK (household_since IS NULL OR household_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE household_stay (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    household INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT REFERENCES code_household_role (code) ON DELETE RESTRICT,
    lived_from TEXT CHECK (lived_from IS NULL OR lived_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lived_until TEXT NOT NULL CHECK (lived_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (lived_from IS NULL OR lived_until >= lived_from)
) STRICT;
CREATE INDEX household_stay_by_household ON household_stay (household, lived_until);
CREATE INDEX household_stay_by_person ON household_stay (person);

-- ---- particular need for protection: only with consent, never in a list ----

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
CREATE INDEX protection_need_by_person ON protection_need (person);

-- ---- two records of one person: the second stays as a pointer, so that its number still leads to the right record ----

ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id) ON DELETE RESTRICT CHECK (merged_into <> id);
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
