-- Schema 5: contacts with several counsellors and a private note, cases with deputy and hand-over, support plans.

-- Counsellors who held a contact beside the one who leads it (contact.staff).
CREATE TABLE contact_staff (
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    PRIMARY KEY (contact, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_staff_by_staff ON contact_staff (staff, contact);

-- A counsellor's own note on a contact: nobody else reads it. RESTRICT, so that taking a contact back never takes
-- somebody's note along unseen.
CREATE TABLE private_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
    staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    note TEXT NOT NULL CHECK (length(note) > 0),
    UNIQUE (contact, staff)
) STRICT;

-- "Is the status still right?" was asked at the contact and answered with yes.
CREATE TABLE contact_status_check (
    contact INTEGER PRIMARY KEY NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    status TEXT NOT NULL REFERENCES code_residence_status (code) ON DELETE RESTRICT
) STRICT;

-- ---- cases ----

ALTER TABLE casefile ADD COLUMN deputy INTEGER REFERENCES staff (id) ON DELETE RESTRICT;
CREATE INDEX casefile_by_staff ON casefile (staff, closed_on);
CREATE INDEX casefile_open ON casefile (closed_on, opened_on);

-- Persons counselled along in a case.
CREATE TABLE casefile_person (
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    PRIMARY KEY (casefile, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX casefile_person_by_person ON casefile_person (person, casefile);

-- A case that was closed and opened again stays one case; what its closing said is kept here.
CREATE TABLE case_reopening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    reopened_on TEXT NOT NULL CHECK (reopened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    was_closed_on TEXT NOT NULL CHECK (was_closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closing_reason TEXT REFERENCES code_closing_reason (code) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;
CREATE INDEX case_reopening_by_casefile ON case_reopening (casefile, reopened_on);

-- A case changed hands. Shown to the new counsellor on Heute until she has seen it.
CREATE TABLE handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
    handed_on TEXT NOT NULL CHECK (handed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    to_staff INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT '',
    seen_on TEXT CHECK (seen_on IS NULL OR seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX handover_by_casefile ON handover (casefile, handed_on);
CREATE INDEX handover_unseen ON handover (to_staff, seen_on);

-- ---- support plan (Förderplan): one a case, goals and steps in their order ----

CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casefile INTEGER NOT NULL UNIQUE REFERENCES casefile (id) ON DELETE RESTRICT,
    needs TEXT NOT NULL DEFAULT '',
    agreed_on TEXT NOT NULL CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    review_on TEXT CHECK (review_on IS NULL OR review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX plan_by_review ON plan (review_on);

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
