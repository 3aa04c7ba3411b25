//! Promise 14: a migration is whole or not at all, and a failed one leaves what the older program knew.

use super::failing_disk::FailsAt;
use super::office::*;
use crate::unlock::unlock_in;
use crate::{Migration, Schema, Unlocked, VaultError};

fn with_a_person() -> Office {
    let office = Office::new();
    let (unlocked, _) = office.create().unwrap();
    unlocked.connection().execute("INSERT INTO person (name) VALUES ('Ada')", []).unwrap();
    unlocked.connection().execute("INSERT INTO visit (person) VALUES (1)", []).unwrap();
    unlocked.lock().unwrap();
    office
}

fn names(unlocked: &Unlocked) -> Vec<String> {
    let mut all = unlocked.connection().prepare("SELECT name FROM person ORDER BY id").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn older_records_are_lifted_and_the_fence_follows() {
    let office = with_a_person();
    let unlocked = office.unlock_with(None, PASSPHRASE, &VERSION_2).unwrap();
    let language: String =
        unlocked.connection().query_row("SELECT language FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(language, "de");
    let report = unlocked.verify().unwrap();
    assert!(report.is_whole(), "the copy was swept, the head is signed: {report:?}");
    assert_eq!((report.schema, report.head_counter), (2, 2));
    unlocked.lock().unwrap();
    assert!(office.unlock_with(None, PASSPHRASE, &VERSION_2).is_ok());
    assert!(matches!(office.unlock(), Err(VaultError::TooNew { needs: 2, .. })));
}

#[test]
fn a_failing_step_leaves_the_records_as_they_were() {
    let broken: [&'static str; 4] = [
        "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; SELECT nothing FROM nowhere;",
        // Dangling references are noticed although they are not enforced during a step.
        "DELETE FROM person;",
        // A step that ends its own transaction.
        "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; COMMIT;",
        "UPDATE person SET name = NULL;",
    ];
    for sql in broken {
        let office = with_a_person();
        let steps: &'static [Migration] = Box::leak(Box::new([
            VERSION_2.migrations[0],
            VERSION_2.migrations[1],
            Migration { number: 3, sql },
        ]));
        let version_3 = Schema { version: 3, migrations: steps, ..VERSION_1 };
        let failed = office.unlock_with(None, PASSPHRASE, &version_3).err();
        assert_eq!(failed, Some(VaultError::MigrationFailed { number: 3 }), "{sql}");
        let unlocked = office.unlock().expect("the older program opens what it knew");
        assert_eq!(names(&unlocked), ["Ada"]);
        let columns: i64 = unlocked
            .connection()
            .query_row("SELECT count(*) FROM pragma_table_info('person')", [], |row| row.get(0))
            .unwrap();
        assert_eq!(columns, 2, "step 2, which had succeeded, is taken back too");
        assert!(unlocked.verify().unwrap().is_whole());
    }
}

#[test]
fn a_disk_that_fails_anywhere_in_a_migration_leaves_an_office_that_opens() {
    let mut failures = 0;
    for n in 1.. {
        let office = with_a_person();
        let disk = FailsAt::new(n, std::io::ErrorKind::Other);
        let around = office.around(&disk);
        let lifted = unlock_in(&around, &office.folder(), None, &pass(PASSPHRASE), &VERSION_2);
        let failed = lifted.is_err();
        failures += usize::from(failed);
        drop(lifted);
        let unlocked = office.unlock_with(None, PASSPHRASE, &VERSION_2).expect("the next try succeeds");
        assert_eq!(names(&unlocked), ["Ada"], "after failure {n}");
        assert!(unlocked.verify().unwrap().is_whole(), "after failure {n}");
        if !disk.has_failed() {
            break;
        }
    }
    assert!(failures >= 8, "the loop met real failures: {failures}");
}

#[test]
fn a_schema_with_a_gap_is_refused_before_anything_is_written() {
    const GAP: Schema = Schema { migrations: &[Migration { number: 2, sql: "" }], version: 1, ..VERSION_1 };
    let office = Office::locked();
    assert!(matches!(office.unlock_with(None, PASSPHRASE, &GAP), Err(VaultError::BadSchema)));
}
