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

-- ---- consents (Einwilligungen), releases from secrecy, and the information of § 17 DSG-EKD ----

-- Kinds and ways are those of domain::consent. A release names to whom: an entry of the directory, or in words.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    consent_kind TEXT NOT NULL CHECK (consent_kind IN
        ('information', 'storage', 'release', 'special-needs', 'reachability', 'interpreting', 'publicity', 'other')),
    to_agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    recipient TEXT,
    data_scope TEXT,
    purpose TEXT,
    given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_way TEXT CHECK (consent_way IN ('written', 'oral', 'interpreted', 'electronic')),
    -- Who declared it, where that was not the person herself (a parent, a guardian).
    given_by TEXT,
    valid_until TEXT CHECK (valid_until IS NULL OR valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    revoked_on TEXT CHECK (revoked_on IS NULL OR revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL,
    CHECK (valid_until IS NULL OR valid_until >= given_on),
    CHECK (revoked_on IS NULL OR revoked_on >= given_on),
    CHECK (consent_kind <> 'release' OR to_agency IS NOT NULL OR recipient IS NOT NULL)
) STRICT;
CREATE INDEX consent_by_person ON consent (person, given_on);
CREATE INDEX consent_by_agency ON consent (to_agency);

-- ---- referrals: to whom in the directory, what for, what went along, and when to ask how it went ----

ALTER TABLE referral ADD COLUMN to_agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT;
ALTER TABLE referral ADD COLUMN referral_kind TEXT NOT NULL DEFAULT 'referral' CHECK (referral_kind IN ('referral', 'accompaniment'));
ALTER TABLE referral ADD COLUMN purpose TEXT;
ALTER TABLE referral ADD COLUMN data_scope TEXT;
ALTER TABLE referral ADD COLUMN release INTEGER REFERENCES consent (id) ON DELETE RESTRICT;
ALTER TABLE referral ADD COLUMN remind_on TEXT CHECK (remind_on IS NULL OR remind_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE referral ADD COLUMN staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT;
CREATE INDEX referral_by_reminder ON referral (remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX referral_by_agency ON referral (to_agency, referred_on);
CREATE INDEX referral_by_release ON referral (release);

-- Taking a contact back never takes along unseen what somebody wrote later about where she was referred.
CREATE TRIGGER a_referral_keeps_its_contact BEFORE DELETE ON contact
WHEN EXISTS (SELECT 1 FROM referral WHERE contact = OLD.id)
BEGIN SELECT raise(ABORT, 'a referral hangs on this contact'); END;

-- ---- documents: files kept inside the vault, in chunks, so that none is ever whole in memory or outside in clear ----

-- `kind` is a code of domain::document. Removing marks; the bytes go when the document is erased for good.
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    casefile INTEGER REFERENCES casefile (id) ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    file_kind TEXT NOT NULL CHECK (length(file_kind) BETWEEN 2 AND 5),
    bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 52428800),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    note TEXT,
    removed_on TEXT CHECK (removed_on IS NULL OR removed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_person ON document (person, recorded_at);
CREATE INDEX document_by_casefile ON document (casefile);

-- Never part of a before-image: what an undo keeps holds no bytes.
CREATE TABLE document_chunk (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (document, seq)
) STRICT;
