//! Statistical disclosure control of count tables: what may be printed so that nobody in the tables is given away.
//!
//! Knows cells, margins and hierarchies, and nothing of what is counted. Usable alone.
//!
//! # The way of a table
//! [`Counted`] (exact) → [`protect`] → [`Protected`] (a choice of what to hide, with proofs) → [`audit`] → [`Audited`]
//! (may be rendered). There is no other way to an [`Audited`]; a renderer that takes one cannot be given anything else.
//!
//! # What is guaranteed
//! For every cell with fewer persons behind it than the threshold (but not none): from all tables of the export together,
//! with everything that is known to hold between them, an outsider can exclude neither that nobody is in it nor that at
//! least as many as the threshold are. Of no cell that shows the symbol for hidden can the value be calculated.
//! With [`Rule::insiders`], also whoever is the only person in a cell, and knows it, cannot calculate any other small
//! cell. A zero that is printed is a true zero, and every printed value is the true one.
//!
//! Each of these promises rests on a *witness*: another complete set of counts, in whole numbers, that agrees with
//! everything printed. The audit checks each witness against the relations as they were given; what the solver said
//! counts for nothing. If a witness is missing, or time runs out, there is no [`Audited`], and so nothing to export.
//!
//! # What is not guaranteed
//! - Relations the caller leaves out are unknown to the proof but not to the reader. Tables whose conditions overlap in a
//!   circle (a × b, b × c, c × a) are linked by their common cells a × b × c; give those as [`Printing::Never`].
//! - Earlier exports count only where they are given: what they printed as [`Printing::Known`], what they hid and the
//!   differences between periods as [`Printing::Never`].
//! - Several persons who put their knowledge together, and counsellors, know more than one insider.
//! - Who knows the method may hold some values likelier than others; none of those promised is impossible.
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
