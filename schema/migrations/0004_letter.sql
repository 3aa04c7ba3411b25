-- Schema 4: Letters, deadlines and tasks.

-- Something to do, about a person or not, for one of the staff or (NULL) the whole team.
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
CREATE INDEX task_by_due ON task (due_on, id) WHERE done_at IS NULL;
CREATE INDEX task_by_done ON task (done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX task_by_person ON task (person, due_on);

-- A letter somebody brought: who sent it, when it was posted and served, whether anybody has read it.
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
CREATE INDEX letter_by_person ON letter (person, received_on);
CREATE INDEX letter_unread ON letter (received_on, id) WHERE read_at IS NULL;

-- A deadline: what was proposed and how it was reckoned, what the counsellor confirmed or entered, and the two ticks.
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
CREATE INDEX deadline_open ON deadline (ends_on, id) WHERE state = 'open';
CREATE INDEX deadline_waiting ON deadline (ends_on, id) WHERE state = 'done';
CREATE INDEX deadline_closed ON deadline (ends_on, id) WHERE state <> 'open';
CREATE INDEX deadline_by_person ON deadline (person, ends_on);
CREATE INDEX deadline_by_letter ON deadline (letter);
