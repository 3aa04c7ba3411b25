-- Schema 16: The queue of the open consultation hour, which lives for a day, and the counts that remain of it.

-- Somebody who waits: a number, perhaps an alias or a person on record, never more than is needed to call and to counsel.
-- Entries of past days are counted and erased, with everything that was noted of them.
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
CREATE INDEX queue_entry_by_state ON queue_entry (on_day, state, number);
CREATE INDEX queue_entry_by_person ON queue_entry (person) WHERE person IS NOT NULL;
CREATE INDEX queue_entry_by_contact ON queue_entry (contact) WHERE contact IS NOT NULL;

-- What remains of a day. Minutes are whole minutes between arriving and being called.
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
