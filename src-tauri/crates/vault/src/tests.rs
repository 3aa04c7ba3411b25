//! What the vault promises, proven. Each room names the promise it stands for.

mod child;
mod daily;
mod damage;
mod doors;
mod failing_disk;
mod fence;
mod forgetful_disk;
mod head;
mod holders;
mod leak;
mod migration;
mod office;
mod passphrase;
mod places;
mod recovery;
mod removal;
mod substitution;
mod work_factor;
