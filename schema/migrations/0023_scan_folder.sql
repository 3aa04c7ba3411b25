-- Schema 23: The folder that the scanner writes to. What it holds is read when somebody looks, never by itself.
CREATE TABLE scan_folder (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    path TEXT CHECK (length(path) BETWEEN 1 AND 1000)
) STRICT;
-- A file in the folder is compared with documents of its own length only.
CREATE INDEX document_by_bytes ON document (bytes);
