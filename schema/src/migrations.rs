//! The numbered migrations and what they give. Append-only once released.

/// One migration: its number (the `user_version` it leads to) and its SQL.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Number, from 1 without gaps.
    pub number: u32,
    /// The statements, run in one transaction.
    pub sql: &'static str,
}

/// All migrations, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration { number: 1, sql: include_str!("../migrations/0001_office.sql") },
    Migration { number: 2, sql: include_str!("../migrations/0002_finding.sql") },
    Migration { number: 3, sql: include_str!("../migrations/0003_person.sql") },
    Migration { number: 4, sql: include_str!("../migrations/0004_letter.sql") },
    Migration { number: 5, sql: include_str!("../migrations/0005_case.sql") },
    Migration { number: 6, sql: include_str!("../migrations/0006_agency.sql") },
    Migration { number: 7, sql: include_str!("../migrations/0007_work.sql") },
    Migration { number: 8, sql: include_str!("../migrations/0008_recent.sql") },
    Migration { number: 9, sql: include_str!("../migrations/0009_volunteer.sql") },
    Migration { number: 10, sql: include_str!("../migrations/0010_template.sql") },
    Migration { number: 11, sql: include_str!("../migrations/0011_list.sql") },
    Migration { number: 12, sql: include_str!("../migrations/0012_scan.sql") },
    Migration { number: 13, sql: include_str!("../migrations/0013_gaps.sql") },
    Migration { number: 14, sql: include_str!("../migrations/0014_work_time.sql") },
    Migration { number: 15, sql: include_str!("../migrations/0015_appointment.sql") },
    Migration { number: 16, sql: include_str!("../migrations/0016_queue.sql") },
    Migration { number: 17, sql: include_str!("../migrations/0017_enquiry.sql") },
    Migration { number: 18, sql: include_str!("../migrations/0018_team.sql") },
    Migration { number: 19, sql: include_str!("../migrations/0019_frozen.sql") },
    Migration { number: 20, sql: include_str!("../migrations/0020_rights.sql") },
    Migration { number: 21, sql: include_str!("../migrations/0021_land.sql") },
    Migration { number: 22, sql: include_str!("../migrations/0022_tables.sql") },
    Migration { number: 23, sql: include_str!("../migrations/0023_scan_folder.sql") },
];

/// The schema that all migrations together give, as SQLite tells it; a test compares it with a fresh vault.
pub const CURRENT: &str = include_str!("../migrations/current.sql");

/// Marks a database as ours (`PRAGMA application_id`): "BBuc" in ASCII.
pub const APPLICATION_ID: i32 = 0x4242_7563;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_numbered_from_one_without_gaps() {
        for (expected, migration) in (1..).zip(MIGRATIONS) {
            assert_eq!(migration.number, expected);
        }
    }
}
