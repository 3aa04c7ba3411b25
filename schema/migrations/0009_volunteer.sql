-- Schema 9: Volunteers (Ehrenamtliche, Integrationslotsen): who they are, what binds them to secrecy, what they learnt, whom
-- they stand by, and their hours (domain.md b8, table T12).

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

CREATE TABLE volunteer_language (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL REFERENCES code_language (code) ON DELETE RESTRICT,
    PRIMARY KEY (volunteer, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE volunteer_training (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) > 0),
    held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (volunteer, position)
) STRICT, WITHOUT ROWID;

-- Whom she stands by, and since when; over once there is an end.
CREATE TABLE volunteer_match (
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    matched_from TEXT NOT NULL CHECK (matched_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    matched_until TEXT CHECK (matched_until >= matched_from),
    PRIMARY KEY (volunteer, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX volunteer_match_by_person ON volunteer_match (person, matched_from);

CREATE TABLE volunteer_hours (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE RESTRICT,
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    funding_line TEXT REFERENCES code_funding_line (code) ON DELETE RESTRICT,
    what TEXT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX volunteer_hours_by_day ON volunteer_hours (held_on);
CREATE INDEX volunteer_hours_by_volunteer ON volunteer_hours (volunteer, held_on);
