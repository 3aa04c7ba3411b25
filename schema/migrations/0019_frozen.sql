-- Schema 19: Frozen reports: figures that stay.
--
-- A frozen report is heads, figures and how each figure was protected; no row of the office leads here or away from here,
-- so nothing changes when records are corrected or erased. Triggers hold that; only "discarded" may be said later, once.

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
CREATE INDEX frozen_report_by_time ON frozen_report (frozen_at, id);
CREATE UNIQUE INDEX frozen_report_correction ON frozen_report (corrects, correction) WHERE corrects IS NOT NULL;
CREATE INDEX frozen_report_by_pack ON frozen_report (pack, first_day, last_day);

-- `position` 1, 2 … as in the report.
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

-- What is said below a table, and, at position 0, the counting rules of the whole report.
CREATE TABLE frozen_note (
    report INTEGER NOT NULL REFERENCES frozen_report (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    de TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (report, position, seq)
) STRICT, WITHOUT ROWID;

-- Heads of rows and columns, in the words of the day.
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

-- Rows that were counted as one, with the name and the note of the one row.
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

CREATE TRIGGER frozen_report_stays BEFORE DELETE ON frozen_report
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_report_is_never_changed BEFORE UPDATE OF
        id, pack, pack_version, pack_text, title_de, title_en, funder_de, funder_en, funding_lines, first_day, last_day, threshold,
        zeros, consultations, persons, frozen_at, staff, corrects, correction, digest ON frozen_report
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_report_is_discarded_once BEFORE UPDATE ON frozen_report WHEN OLD.discarded_at IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a frozen report is discarded once'); END;
CREATE TRIGGER frozen_table_stays BEFORE DELETE ON frozen_table
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_table_is_never_changed BEFORE UPDATE ON frozen_table
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_note_stays BEFORE DELETE ON frozen_note
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_note_is_never_changed BEFORE UPDATE ON frozen_note
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_head_stays BEFORE DELETE ON frozen_head
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_head_is_never_changed BEFORE UPDATE ON frozen_head
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_cell_stays BEFORE DELETE ON frozen_cell
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_cell_is_never_changed BEFORE UPDATE ON frozen_cell
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_merge_stays BEFORE DELETE ON frozen_merge
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_merge_is_never_changed BEFORE UPDATE ON frozen_merge
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
CREATE TRIGGER frozen_merged_row_stays BEFORE DELETE ON frozen_merged_row
    BEGIN SELECT raise(ABORT, 'a frozen report stays'); END;
CREATE TRIGGER frozen_merged_row_is_never_changed BEFORE UPDATE ON frozen_merged_row
    BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
