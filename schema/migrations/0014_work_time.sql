-- Schema 14: Working time per counsellor, day, funding line and class (domain.md b8, table T13).

-- One week of one counsellor: what she saves, changes and takes back at once.
CREATE TABLE work_week (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    monday TEXT NOT NULL CHECK (monday GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL,
    UNIQUE (staff, monday)
) STRICT;

-- Minutes of one day of it in one row of the grid. No funding line = work for none of them.
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
CREATE INDEX work_time_by_day ON work_time (worked_on, week, funding_line, activity, minutes);
