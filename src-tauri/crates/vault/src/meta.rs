//! `vault_meta`: one row by which a database says to which vault and generation it belongs. Made by the vault itself.

use rusqlite::Connection;

use crate::database::{explain, pragma};
use crate::error::{Fence, VaultError};
use crate::head::Head;
use crate::schema::Schema;

/// The vault's own table. `one` keeps it to a single row.
const TABLE: &str = "CREATE TABLE vault_meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    vault TEXT NOT NULL CHECK (length(vault) = 32),
    generation INTEGER NOT NULL CHECK (generation > 0),
    created_from TEXT NOT NULL,
    head_counter_seen INTEGER NOT NULL CHECK (head_counter_seen > 0)
) STRICT";

/// Makes the table and its row in a new database.
pub(crate) fn lay(connection: &Connection, head: &Head, created_from: &str) -> rusqlite::Result<()> {
    connection.execute(TABLE, [])?;
    connection.execute(
        "INSERT INTO vault_meta (one, vault, generation, created_from, head_counter_seen) VALUES (1, ?1, ?2, ?3, ?4)",
        (head.vault.to_string(), head.generation, created_from, head.counter.cast_signed()),
    )?;
    Ok(())
}

/// Is this the database the head speaks of, in a shape this program can work with? Gives its version. Writes nothing.
pub(crate) fn recognise(connection: &Connection, head: &Head, schema: &Schema) -> Result<u32, VaultError> {
    let row =
        connection.query_row("SELECT vault, generation, head_counter_seen FROM vault_meta", [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
        });
    let (vault, generation, seen) = row.map_err(|error| explain(connection, &error))?;
    let application = pragma(connection, "application_id")?;
    if vault != head.vault.to_string()
        || generation != i64::from(head.generation)
        || application != Some(schema.application_id.to_string())
    {
        return Err(VaultError::DamagedDatabase);
    }
    let found: u32 = pragma(connection, "user_version")?
        .and_then(|text| text.parse().ok())
        .ok_or(VaultError::DamagedDatabase)?;
    if found > schema.version {
        return Err(VaultError::TooNew { fence: Fence::Schema, needs: found, knows: schema.version });
    }
    if found < schema.oldest_supported {
        return Err(VaultError::TooOld { found, oldest: schema.oldest_supported });
    }
    if seen.cast_unsigned() > head.counter {
        return Err(VaultError::OlderHead { seen: seen.cast_unsigned(), found: head.counter });
    }
    Ok(found)
}

/// Notes the newest head this database has seen.
pub(crate) fn remember_head(connection: &Connection, counter: u64) -> Result<(), VaultError> {
    connection
        .execute(
            "UPDATE vault_meta SET head_counter_seen = ?1 WHERE head_counter_seen < ?1",
            [counter.cast_signed()],
        )
        .map(|_| ())
        .map_err(|error| explain(connection, &error))
}
