//! Statistical disclosure control of count tables: what may be printed so that nobody in the tables is given away.
//!
//! Knows cells, margins and hierarchies, and nothing of what is counted. Usable alone.
//!
//! # The way of a table
//! [`Counted`] (exact) → [`protect`] → [`Protected`] (a choice of what to hide, with proofs) → [`audit`] → [`Audited`]
//! (may be rendered). There is no other way to an [`Audited`]; a renderer that takes one cannot be given anything else.
//!
//! ```
//! use disclosure::{audit, protect, Cell, Counted, Figure, Relation, Rule};
//!
//! let cells = [Cell::persons("all", 40), Cell::persons("women", 22), Cell::persons("men", 17), Cell::persons("diverse", 1)];
//! let counted = Counted::new(cells, [Relation::sum("all", ["women", "men", "diverse"])])?;
//! let rule = Rule::new([7; 32]);
//! let audited = audit(protect(&counted, &rule)?, &counted, &rule)?;
//! assert_eq!(audited.figure(&"all".into()), Some(Figure::Published(40)));
//! assert_eq!(audited.figure(&"diverse".into()), Some(Figure::Hidden));
//! assert_eq!(audited.hidden_count(), 2); // and one more, or 40 − 22 − 17 would tell
//! # Ok::<(), disclosure::DisclosureError>(())
//! ```
//!
//! Neither exact nor unaudited figures can stand in for audited ones:
//!
//! ```compile_fail,E0308
//! fn render(_: &disclosure::Audited) {}
//! fn skip_the_audit(protected: &disclosure::Protected) { render(protected) }
//! ```
//! ```compile_fail,E0308
//! fn render(_: &disclosure::Audited) {}
//! fn skip_everything(counted: &disclosure::Counted) { render(counted) }
//! ```
//! ```compile_fail,E0624
//! let forged = disclosure::Audited::new(Default::default(), Vec::new());
//! ```
//! ```compile_fail,E0451
//! fn forge(counted: disclosure::Counted) -> disclosure::Protected {
//!     disclosure::Protected { counted, hidden: Default::default(), witnesses: Vec::new() }
//! }
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod attack;
mod audit;
mod audited;
mod board;
mod cell;
mod cleanup;
mod concern;
mod counted;
mod error;
mod insider;
mod pool;
mod protect;
mod protected;
mod relation;
mod rule;
mod search;
mod shift;
mod verify;

pub use audit::audit;
pub use audited::{Audited, Explanation, Figure, Reason};
pub use cell::{Cell, CellId, Printing};
pub use counted::Counted;
pub use error::DisclosureError;
pub use protect::protect;
pub use protected::Protected;
pub use relation::Relation;
pub use rule::Rule;
