-- What the records of a span lack for the reports. ?1 first day, ?2 last day, ?3 funding line or NULL for all.
-- First and follow-up talks that were held; a person's gaps are looked for among those with a topic only: the others count
-- in no report, and are a gap of their own.
WITH talk AS MATERIALIZED (
    SELECT c.id, c.casefile, c.held_on, c.minutes, c.talk_kind, c.funding_line, f.person,
           EXISTS (SELECT 1 FROM contact_topic t WHERE t.contact = c.id) AS counts
    FROM contact c INDEXED BY contact_counted LEFT JOIN casefile f ON f.id = c.casefile
    WHERE c.held_on BETWEEN ?1 AND ?2 AND c.state = 'erledigt' AND c.talk_kind IN ('erst', 'folge')
      AND (?3 IS NULL OR c.funding_line = ?3)
),
seen AS MATERIALIZED (
    SELECT person, min(held_on) AS first FROM (
        SELECT person, held_on FROM talk WHERE counts AND person IS NOT NULL
        UNION ALL
        SELECT cp.person, talk.held_on FROM talk JOIN contact_person cp ON cp.contact = talk.id
        WHERE talk.counts AND talk.casefile IS NOT NULL)
    GROUP BY person
),
lack AS MATERIALIZED (
    SELECT p.id, seen.first, p.birth_year IS NULL AS birth, coalesce(p.gender, 'KA') = 'KA' AS gender,
           coalesce(p.nationality, 'KA') = 'KA' AS nationality,
           NOT EXISTS (SELECT 1 FROM residence_status s WHERE s.person = p.id AND s.status <> 'UNB'
               AND coalesce(s.valid_from, '') <= seen.first AND coalesce(s.valid_to, '9999') >= seen.first) AS status
    FROM seen JOIN person p ON p.id = seen.person
),
gap (what, person, contact, day) AS (
    SELECT 'birth', id, NULL, first FROM lack WHERE birth
    UNION ALL SELECT 'gender', id, NULL, first FROM lack WHERE gender
    UNION ALL SELECT 'nationality', id, NULL, first FROM lack WHERE nationality
    UNION ALL SELECT 'residence-status', id, NULL, first FROM lack WHERE status
    UNION ALL SELECT 'topics', person, id, held_on FROM talk WHERE NOT counts
    UNION ALL SELECT 'minutes', person, id, held_on FROM talk WHERE minutes IS NULL
    UNION ALL SELECT 'first-talk', person, id, held_on FROM talk
        WHERE talk_kind = 'folge' AND casefile IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM contact e INDEXED BY contact_first WHERE e.casefile = talk.casefile AND e.funding_line IS talk.funding_line
                AND e.talk_kind = 'erst' AND e.state = 'erledigt' AND e.held_on <= talk.held_on)
)
