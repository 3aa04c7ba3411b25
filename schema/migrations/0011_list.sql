-- Schema 11: Lists of persons that are kept by what they choose, never by whom; and indexes for choosing.
CREATE TABLE saved_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- No staff = for everybody.
    staff INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (length(title) > 0),
    -- Codes and numbers only, as JSON.
    filter TEXT NOT NULL CHECK (json_valid(filter)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_list_by_title ON saved_list (title);

CREATE INDEX residence_status_by_status ON residence_status (status, person);
CREATE INDEX person_by_language ON person (language);
CREATE INDEX person_language_by_language ON person_language (language, person);
CREATE INDEX person_by_nationality ON person (nationality);
CREATE INDEX person_citizenship_by_country ON person_citizenship (country, person);
CREATE INDEX person_by_housing ON person (housing) WHERE housing IS NOT NULL;
CREATE INDEX contact_topic_by_topic ON contact_topic (topic, contact);
