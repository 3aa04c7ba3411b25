-- Schema 6: The directory, referrals, consents and documents.

-- ---- the directory (Verzeichnis): agencies, lawyers, interpreters, whom one may refer to ----

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
) STRICT;
CREATE INDEX agency_by_sort_key ON agency (sort_key, id);

-- Languages spoken there, in the order given.
CREATE TABLE agency_language (
    agency INTEGER NOT NULL REFERENCES agency (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    PRIMARY KEY (agency, language)
) STRICT, WITHOUT ROWID;
