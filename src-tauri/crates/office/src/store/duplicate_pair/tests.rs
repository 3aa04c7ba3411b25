//! The kept pairs beside a fresh look, after whatever may be done to records.

use super::*;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Deed {
    Make(usize, usize, usize),
    Rename(usize, usize),
    Born(usize, usize),
    Gender(usize, bool),
    Phone(usize, usize),
    Azr(usize, usize),
    Unreachable(usize),
    Merge(usize, usize),
    Unmerge(usize),
    Erase(usize),
}

const NAMES: [(&str, &str); 6] = [
    ("Haimanot", "Tesfay"),
    ("Haymanot", "Tesfai"),
    ("Žarko", "Beispielović"),
    ("Zarko", "Beispielovic"),
    ("Haimanot", "Beispielović"),
    ("Yonas", "Tesfay"),
];
const BIRTHS: [(Option<u16>, Option<u8>, Option<u8>); 5] = [
    (Some(1985), Some(3), Some(7)),
    (Some(1985), Some(7), Some(3)),
    (Some(1985), None, None),
    (Some(1986), Some(3), Some(7)),
    (None, None, None),
];

fn deed() -> impl Strategy<Value = Deed> {
    let who = 0..14_usize;
    prop_oneof![
        6 => (0..6_usize, 0..5_usize, 0..3_usize).prop_map(|(n, b, p)| Deed::Make(n, b, p)),
        2 => (who.clone(), 0..6_usize).prop_map(|(w, n)| Deed::Rename(w, n)),
        2 => (who.clone(), 0..5_usize).prop_map(|(w, b)| Deed::Born(w, b)),
        1 => (who.clone(), any::<bool>()).prop_map(|(w, g)| Deed::Gender(w, g)),
        2 => (who.clone(), 0..3_usize).prop_map(|(w, p)| Deed::Phone(w, p)),
        1 => (who.clone(), 0..2_usize).prop_map(|(w, a)| Deed::Azr(w, a)),
        1 => who.clone().prop_map(Deed::Unreachable),
        1 => (who.clone(), who.clone()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => who.clone().prop_map(Deed::Unmerge),
        1 => who.prop_map(Deed::Erase),
    ]
}

fn office() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    for migration in schema::MIGRATIONS {
        conn.execute_batch(migration.sql).unwrap();
    }
    conn.execute_batch(
        "INSERT INTO code_gender (code, de, en, short_de, short_en, sort, origin)
         VALUES ('w', 'weiblich', 'female', 'w', 'f', 1, 'shipped'), ('m', 'männlich', 'male', 'm', 'm', 2, 'shipped')",
    )
    .unwrap();
    conn
}

fn make(conn: &Connection, name: usize, birth: usize) -> i64 {
    let (given, family) = NAMES[name];
    let (year, month, day) = BIRTHS[birth];
    conn.execute(
        "INSERT INTO person (number, given_name, family_name, sort_key, birth_year, birth_month, birth_day, recorded_at)
         VALUES (printf('2026-%04d', (SELECT count(*) + 1 FROM person) + 1000 * abs(random() % 9)
             + (SELECT coalesce(max(id), 0) FROM person)), ?1, ?2, '', ?3, ?4, ?5, '2026-11-23T09:00:00')",
        (given, family, year, month, day),
    )
    .unwrap();
    conn.last_insert_rowid()
}

fn phone(conn: &Connection, person: i64, which: usize) {
    conn.execute(
        "INSERT OR REPLACE INTO person_channel (person, position, kind, value) VALUES (?1, 1, 'phone', ?2)",
        (person, format!("0151 000000{which}")),
    )
    .unwrap();
}

/// Does it as an act would; what the schema refuses is not done.
fn perform(conn: &Connection, made: &mut Vec<i64>, deed: &Deed) {
    let of = |who: usize| made.get(who % made.len().max(1)).copied().unwrap_or(0);
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| conn.execute(sql, values);
    let _ = match *deed {
        Deed::Make(name, birth, which) => {
            let person = make(conn, name, birth);
            if which > 0 {
                phone(conn, person, which);
            }
            made.push(person);
            Ok(1)
        }
        Deed::Rename(who, name) => run(
            "UPDATE person SET given_name = ?2, family_name = ?3 WHERE id = ?1",
            &[&of(who), &NAMES[name].0, &NAMES[name].1],
        ),
        Deed::Born(who, birth) => run(
            "UPDATE person SET birth_year = ?2, birth_month = ?3, birth_day = ?4 WHERE id = ?1",
            &[&of(who), &BIRTHS[birth].0, &BIRTHS[birth].1, &BIRTHS[birth].2],
        ),
        Deed::Gender(who, female) => {
            run("UPDATE person SET gender = ?2 WHERE id = ?1", &[&of(who), &if female { "w" } else { "m" }])
        }
        Deed::Phone(who, which) => {
            if of(who) > 0
                && conn.query_row("SELECT 1 FROM person WHERE id = ?1", [of(who)], |_| Ok(())).is_ok()
            {
                phone(conn, of(who), which);
            }
            Ok(1)
        }
        Deed::Azr(who, which) => run(
            "INSERT OR REPLACE INTO person_reference (person, position, kind, value)
             SELECT id, 1, 'azr', ?2 FROM person WHERE id = ?1",
            &[&of(who), &format!("12345678901{which}")],
        ),
        Deed::Unreachable(who) => run("DELETE FROM person_channel WHERE person = ?1", &[&of(who)]),
        Deed::Merge(a, b) => run(
            "UPDATE person SET merged_into = ?2 WHERE id = ?1 AND id <> ?2
             AND EXISTS (SELECT 1 FROM person WHERE id = ?2)",
            &[&of(a), &of(b)],
        ),
        Deed::Unmerge(who) => run("UPDATE person SET merged_into = NULL WHERE id = ?1", &[&of(who)]),
        Deed::Erase(who) => run("DELETE FROM person WHERE id = ?1", &[&of(who)]),
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn after_whatever_was_done_the_pairs_are_those_of_a_fresh_look(
        acts in prop::collection::vec(prop::collection::vec(deed(), 1..4), 1..16)
    ) {
        let conn = office();
        let mut made = Vec::new();
        for act in acts {
            conn.execute_batch("BEGIN").unwrap();
            for deed in &act {
                perform(&conn, &mut made, deed);
            }
            keep_up(&conn).unwrap();
            conn.execute_batch("COMMIT").unwrap();
            prop_assert!(is_right(&conn).unwrap(), "after {act:?}");
        }
    }
}

#[test]
fn a_place_that_fills_says_nothing_and_speaks_again_when_somebody_leaves() {
    let conn = office();
    let all: Vec<i64> = (0..=CROWDED)
        .map(|_| {
            let person = make(&conn, 0, 0);
            keep_up(&conn).unwrap();
            person
        })
        .collect();
    assert_eq!(count(&conn).unwrap(), 0, "a crowd of the same name and birth says nothing");
    assert!(is_right(&conn).unwrap());
    conn.execute("UPDATE person SET given_name = 'Yonas', family_name = 'Muster' WHERE id = ?1", [all[0]])
        .unwrap();
    keep_up(&conn).unwrap();
    assert_eq!(count(&conn).unwrap() as usize, CROWDED * (CROWDED - 1) / 2);
    assert!(is_right(&conn).unwrap());
}

#[test]
fn pairs_found_by_another_rule_are_found_anew() {
    let conn = office();
    make(&conn, 0, 0);
    make(&conn, 1, 0);
    keep_up(&conn).unwrap();
    assert_eq!(count(&conn).unwrap(), 1);
    conn.execute_batch("DELETE FROM duplicate_pair; DELETE FROM duplicate_place").unwrap();
    keep_up(&conn).unwrap();
    assert_eq!(count(&conn).unwrap(), 0, "by today's rule nothing is to be done");
    conn.execute("UPDATE duplicate_rule SET rule = 0", ()).unwrap();
    keep_up(&conn).unwrap();
    assert_eq!(count(&conn).unwrap(), 1);
}
