//! What the vault promises, proven. Each room of tests names the promise it stands for.

mod daily;
mod office;
