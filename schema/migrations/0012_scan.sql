-- Schema 12: A document may be the scan of a letter, and may hold until a day (passport, certificate).
ALTER TABLE document ADD COLUMN letter INTEGER REFERENCES letter (id) ON DELETE SET NULL;
ALTER TABLE document ADD COLUMN valid_until TEXT
    CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE INDEX document_by_letter ON document (letter) WHERE letter IS NOT NULL;
CREATE INDEX document_by_end ON document (valid_until) WHERE valid_until IS NOT NULL;
