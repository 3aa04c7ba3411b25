-- Schema 17: Enquiries, before there is any case; and the notice interpreters need.

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
CREATE INDEX enquiry_open ON enquiry (received_on, id) WHERE enquiry_outcome = 'open';
CREATE INDEX enquiry_by_day ON enquiry (received_on, id, enquiry_outcome, offered_on);
CREATE INDEX enquiry_by_person ON enquiry (person) WHERE person IS NOT NULL;
CREATE INDEX enquiry_by_appointment ON enquiry (appointment) WHERE appointment IS NOT NULL;

-- ---- interpreters: how much notice they need, and what is still to be confirmed ----

-- Working days between asking and the appointment; only of entries of the kind SPRACHMITTLUNG.
ALTER TABLE agency ADD COLUMN notice_days INTEGER
    CHECK (notice_days IS NULL OR (notice_days BETWEEN 0 AND 60 AND agency_kind = 'SPRACHMITTLUNG'));
CREATE INDEX agency_interpreting ON agency (sort_key, id) WHERE agency_kind = 'SPRACHMITTLUNG';
CREATE INDEX appointment_interpreter_asked ON appointment (starts_at) WHERE interpreter_state = 'requested';
