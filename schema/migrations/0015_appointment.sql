-- Schema 15: Appointments, opening hours, closures, absences and rooms. Times are those of the office's wall clock:
-- a day as YYYY-MM-DD, a moment as YYYY-MM-DDTHH:MM, a time of day in minutes since midnight.

-- A room of the office or a place where counsellors go.
CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
    address TEXT,
    -- One appointment at a time fits into it.
    single INTEGER NOT NULL DEFAULT 1 CHECK (single IN (0, 1)),
    archived_on TEXT CHECK (archived_on IS NULL OR archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL
) STRICT;

-- When a counsellor is there, and what for.
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
CREATE INDEX opening_by_staff ON opening (staff);
CREATE INDEX opening_by_place ON opening (place) WHERE place IS NOT NULL;

-- On this day the opening has other times, or falls out (no times).
CREATE TABLE opening_exception (
    opening INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER CHECK (to_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (opening, on_day),
    CHECK ((from_minute IS NULL) = (to_minute IS NULL)),
    CHECK (from_minute IS NULL OR from_minute < to_minute)
) STRICT, WITHOUT ROWID;

-- The office is closed, a counsellor is away, or school holidays. `uid`: where it was taken in from a calendar file.
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
CREATE INDEX time_off_by_end ON time_off (ends_at);
CREATE INDEX time_off_by_staff ON time_off (staff) WHERE staff IS NOT NULL;
CREATE UNIQUE INDEX time_off_by_uid ON time_off (staff, uid) WHERE uid IS NOT NULL;

-- How a series of appointments repeats; each of them is an appointment of its own.
CREATE TABLE appointment_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rhythm TEXT NOT NULL CHECK (length(rhythm) BETWEEN 1 AND 20),
    until_day TEXT NOT NULL CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

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
) STRICT;
CREATE INDEX appointment_by_start ON appointment (starts_at, staff);
CREATE INDEX appointment_by_series ON appointment (series, starts_at) WHERE series IS NOT NULL;
CREATE INDEX appointment_by_contact ON appointment (contact) WHERE contact IS NOT NULL;
CREATE INDEX appointment_by_interpreter ON appointment (interpreter, starts_at) WHERE interpreter IS NOT NULL;
CREATE INDEX appointment_by_place ON appointment (place, starts_at) WHERE place IS NOT NULL;
CREATE INDEX appointment_by_moved ON appointment (moved_to) WHERE moved_to IS NOT NULL;

-- Who comes: somebody on record, or an alias. Each with a state of her own.
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
CREATE INDEX appointment_person_by_person ON appointment_person (person, appointment) WHERE person IS NOT NULL;
-- What is past and still open.
CREATE INDEX appointment_person_open ON appointment_person (appointment) WHERE state IN ('asked', 'confirmed');
