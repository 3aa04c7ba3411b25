//! What an office's records look like, as data: embedded, parsed and checked.
