//! The shipped schema against itself: dump, privacy classes, and the plans of the queries behind a screen.

use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

fn fresh() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    for migration in schema::MIGRATIONS {
        conn.execute_batch(migration.sql).unwrap();
    }
    conn
}

#[test]
fn the_committed_dump_is_what_the_migrations_give() {
    let conn = fresh();
    let mut query =
        conn.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name").unwrap();
    let dump: String =
        query.query_map((), |row| row.get::<_, String>(0)).unwrap().map(|sql| sql.unwrap() + ";\n").collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../schema/migrations/current.sql");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &dump).unwrap();
        return;
    }
    assert!(
        dump == schema::CURRENT,
        "run UPDATE_SCHEMA=1 cargo test -p office and commit schema/migrations/current.sql"
    );
}

#[test]
fn every_column_has_a_privacy_class_and_no_class_stands_for_nothing() {
    let conn = fresh();
    let mut columns: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut query = conn
        .prepare(
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    for pair in query.query_map((), |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap() {
        let (table, column) = pair.unwrap();
        columns.entry(table).or_default().insert(column);
    }
    let classed: BTreeMap<String, BTreeSet<String>> =
        schema::privacy().iter().map(|(t, c)| (t.clone(), c.keys().cloned().collect())).collect();
    assert_eq!(columns, classed, "schema (left) and privacy.toml (right)");
}

#[test]
fn every_table_is_strict_and_every_code_list_is_a_table() {
    let conn = fresh();
    let loose: Vec<String> = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map((), |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(loose.is_empty(), "{loose:?}");
    for list in schema::codes::ListName::ALL {
        conn.prepare(&format!("SELECT code, de, en FROM {}", list.table_name())).unwrap();
    }
}

#[test]
fn screens_read_by_index_and_never_walk_all_contacts() {
    let conn = fresh();
    for sql in [
        "SELECT person FROM person_key WHERE form = 'plain' AND key >= 'a' AND key < 'a' || char(1114111)",
        "SELECT person FROM person_key WHERE form = 'sound' AND key = 'MKMT'",
        "DELETE FROM person_key WHERE person = 1",
        "SELECT c.id FROM note_index n JOIN contact c ON c.id = n.rowid JOIN casefile f ON f.id = c.casefile
             WHERE n.note_index MATCH 'a'",
        "SELECT DISTINCT k.person FROM person_key k JOIN person p ON p.id = k.person
             WHERE k.form = 'sound' AND k.key = 'A' AND k.kind = 'name' AND p.birth_year = 1990",
        "SELECT c.id FROM casefile f JOIN contact c ON c.casefile = f.id WHERE f.person = 1",
        "SELECT contact FROM contact_person WHERE person = 1",
        "SELECT id FROM contact WHERE staff = 1 AND held_on = '2026-01-01'",
        "SELECT count(*) FROM contact WHERE held_on BETWEEN '2026-01-01' AND '2026-12-31'",
        "SELECT id FROM person ORDER BY sort_key, id LIMIT 100",
        "SELECT r.id FROM referral r WHERE r.contact = 1",
        "SELECT id FROM agency ORDER BY sort_key, id",
        "SELECT language FROM agency_language WHERE agency = 1",
        "SELECT id FROM consent WHERE person = 1 ORDER BY given_on DESC",
        "SELECT id FROM referral WHERE release = 1",
        "SELECT id FROM document WHERE person = 1 ORDER BY recorded_at DESC, id DESC",
        "SELECT bytes FROM document_chunk WHERE document = 1 ORDER BY seq",
        "SELECT id FROM referral WHERE remind_on IS NOT NULL AND remind_on <= '2026-01-01' ORDER BY remind_on, id",
        "SELECT id FROM enquiry WHERE enquiry_outcome = 'open' ORDER BY received_on, id",
        "SELECT id FROM enquiry WHERE received_on BETWEEN '2026-01-01' AND '2026-12-31' AND enquiry_outcome <> 'open'
         ORDER BY received_on DESC, id DESC",
        "SELECT id FROM enquiry WHERE appointment = 1 ORDER BY id",
        "SELECT received_on FROM enquiry ORDER BY received_on LIMIT 1",
        "SELECT id FROM appointment WHERE interpreter_state = 'requested' AND starts_at >= '2026-01-01T00:00'
         ORDER BY starts_at, id",
        "SELECT id FROM appointment WHERE starts_at >= '2026-01-01T00:00' AND starts_at < '2027-01-01T00:00'
           AND coalesce(interpreter, interpreter_state, interpreter_minutes, interpreter_cost) IS NOT NULL
         ORDER BY starts_at, staff, id",
        "SELECT id FROM agency WHERE agency_kind = 'SPRACHMITTLUNG' AND archived_on IS NULL ORDER BY sort_key, id",
        "SELECT id FROM frozen_report ORDER BY frozen_at DESC, id DESC",
        "SELECT id FROM frozen_report WHERE pack = 'a' AND first_day = '2025-01-01' AND last_day = '2025-12-31'
           AND corrects IS NULL AND discarded_at IS NULL ORDER BY id LIMIT 1",
        "SELECT id FROM frozen_report WHERE corrects = 1 AND discarded_at IS NULL ORDER BY correction DESC LIMIT 1",
        "SELECT coalesce(max(correction), 0) FROM frozen_report WHERE corrects = 1",
        "SELECT count(*) FROM frozen_cell WHERE report = 1 AND state IN ('few', 'linked', 'derived')",
        "SELECT id FROM draft WHERE staff = 1 AND form = 'consultation'",
        "SELECT id FROM group_offer WHERE offer IS NULL AND held_on BETWEEN '2026-01-01' AND '2026-12-31'",
    ] {
        let plan: Vec<String> = conn
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap()
            .query_map((), |row| row.get(3))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(
            plan.iter().all(|step| step.contains("INDEX") || step.contains("PRIMARY KEY")),
            "{sql}: {plan:?}"
        );
    }
}

#[test]
fn everything_that_hangs_on_a_person_can_be_moved_with_undo_when_two_are_merged() {
    let conn = fresh();
    let ties = crate::store::person_merge::ties(&conn).unwrap();
    assert!(
        ties.iter().any(|tie| tie.table == "casefile")
            && ties.iter().any(|tie| tie.table == "contact_person")
    );
    let left: Vec<String> = ties
        .iter()
        .filter(|tie| !tie.can_move())
        .map(|tie| format!("{}.{}", tie.table, tie.column))
        .collect();
    assert!(left.is_empty(), "register these tables in NOUNS of store/image.rs: {left:?}");
}

#[test]
fn the_journal_cannot_be_changed_and_a_forged_line_is_found() {
    let conn = fresh();
    let now = "2026-11-23T09:05:00".parse().unwrap();
    for act in [crate::Act::OfficeFounded, crate::Act::Unlocked, crate::Act::PersonOpened] {
        crate::store::journal::append(&conn, now, domain::StaffId(1), act, None, "about").unwrap();
    }
    assert_eq!(crate::store::journal::check(&conn).unwrap(), 3);
    assert!(conn.execute("UPDATE journal SET staff = 2 WHERE n = 2", ()).is_err(), "the trigger refuses");
    assert!(conn.execute("DELETE FROM journal WHERE n = 3", ()).is_err());
    conn.execute_batch("DROP TRIGGER journal_is_never_changed; UPDATE journal SET staff = 2 WHERE n = 2")
        .unwrap();
    let found = crate::store::journal::check(&conn);
    assert!(matches!(found, Err(crate::OfficeError::DamagedJournal(2))), "{found:?}");
}

#[test]
fn an_act_that_fails_leaves_neither_record_nor_line() {
    let mut conn = fresh();
    let actor = crate::Actor {
        id: domain::StaffId(1),
        name: domain::Personal::new("Ada".to_owned()),
        label: "A".to_owned(),
        role: domain::permission::Role::Lead,
    };
    let now = "2026-11-23T09:05:00".parse().unwrap();
    let failed = crate::transact::run::<()>(&mut conn, &actor, now, crate::Act::ConsultationLogged, |tx| {
        tx.conn.execute("INSERT INTO household (ident) VALUES ('H')", ())?;
        Err(crate::OfficeError::NotAllowed)
    });
    assert!(failed.is_err());
    let left: i64 = conn
        .query_row("SELECT (SELECT count(*) FROM household) + (SELECT count(*) FROM journal)", (), |r| {
            r.get(0)
        })
        .unwrap();
    assert_eq!(left, 0);
}
