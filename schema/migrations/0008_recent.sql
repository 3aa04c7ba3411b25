-- Schema 8: The day of a person's last finished contact, kept beside the person, so that lists need not gather it.

CREATE TABLE person_recent (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    held_on TEXT CHECK (held_on IS NULL OR held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX person_recent_day ON person_recent (held_on DESC);

-- What the table has to say, gathered from the contacts of a person's cases and those she took part in.
CREATE VIEW last_contact AS
SELECT p.id AS person, max(
    coalesce((SELECT max(c.held_on) FROM casefile f JOIN contact c ON c.casefile = f.id
              WHERE f.person = p.id AND c.state = 'erledigt'), ''),
    coalesce((SELECT max(c.held_on) FROM contact_person cp JOIN contact c ON c.id = cp.contact
              WHERE cp.person = p.id AND c.state = 'erledigt'), '')) AS held_on
FROM person p;

INSERT INTO person_recent (person, held_on) SELECT person, nullif(held_on, '') FROM last_contact;

CREATE TRIGGER person_recent_begins AFTER INSERT ON person BEGIN
    INSERT INTO person_recent (person) VALUES (NEW.id);
END;

CREATE TRIGGER contact_made_recent AFTER INSERT ON contact
WHEN NEW.casefile IS NOT NULL AND NEW.state = 'erledigt' BEGIN
    UPDATE person_recent SET held_on = NEW.held_on
    WHERE person = (SELECT person FROM casefile WHERE id = NEW.casefile)
      AND coalesce(held_on, '') < NEW.held_on;
END;

CREATE TRIGGER contact_changed_recent AFTER UPDATE OF held_on, state, casefile ON contact BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (SELECT person FROM casefile WHERE id IN (OLD.casefile, NEW.casefile)
                     UNION SELECT person FROM contact_person WHERE contact = NEW.id);
END;

CREATE TRIGGER contact_gone_recent AFTER DELETE ON contact BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (SELECT person FROM casefile WHERE id = OLD.casefile
                     UNION SELECT person FROM contact_person WHERE contact = OLD.id);
END;

CREATE TRIGGER took_part_recent AFTER INSERT ON contact_person BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person = NEW.person;
END;

CREATE TRIGGER took_no_part_recent AFTER DELETE ON contact_person BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person = OLD.person;
END;

CREATE TRIGGER casefile_moved_recent AFTER UPDATE OF person ON casefile BEGIN
    UPDATE person_recent
    SET held_on = (SELECT nullif(l.held_on, '') FROM last_contact l WHERE l.person = person_recent.person)
    WHERE person IN (OLD.person, NEW.person);
END;
