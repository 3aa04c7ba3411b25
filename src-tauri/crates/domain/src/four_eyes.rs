//! The two ticks of a deadline: one counsellor says that it is done, another one that she has seen it is.
//! Nobody gives both; a deadline that is void takes none.

use crate::StaffId;

/// How a deadline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Still to be kept.
    Open,
    /// Done, waiting for the second tick.
    Done {
        /// Who gave the first tick.
        by: StaffId,
    },
    /// Done and seen by another one.
    Checked,
    /// No deadline any more.
    Void,
}

/// Why a tick is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TickError {
    /// The second tick by who gave the first.
    #[error("the second tick is another counsellor's")]
    SamePerson,
    /// There is nothing left to tick, or to take back.
    #[error("nothing to tick")]
    Settled,
}

/// Which tick it is that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Gives the next tick.
///
/// # Errors
/// [`TickError::SamePerson`] for both ticks by one counsellor; [`TickError::Settled`] for a third.
pub fn tick(standing: Standing, who: StaffId) -> Result<Tick, TickError> {
    match standing {
        Standing::Open => Ok(Tick::First),
        Standing::Done { by } if by == who => Err(TickError::SamePerson),
        Standing::Done { .. } => Ok(Tick::Second),
        Standing::Checked | Standing::Void => Err(TickError::Settled),
    }
}

/// May it be opened again?
///
/// # Errors
/// [`TickError::Settled`] when it is open.
pub fn open_again(standing: Standing) -> Result<(), TickError> {
    match standing {
        Standing::Open => Err(TickError::Settled),
        Standing::Done { .. } | Standing::Checked | Standing::Void => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: StaffId = StaffId(1);
    const BEN: StaffId = StaffId(2);

    #[test]
    fn nobody_gives_both_ticks() {
        assert_eq!(tick(Standing::Open, ADA), Ok(Tick::First));
        assert_eq!(tick(Standing::Done { by: ADA }, ADA), Err(TickError::SamePerson));
        assert_eq!(tick(Standing::Done { by: ADA }, BEN), Ok(Tick::Second));
        assert_eq!(tick(Standing::Checked, BEN), Err(TickError::Settled));
        assert_eq!(tick(Standing::Void, BEN), Err(TickError::Settled));
    }

    #[test]
    fn what_is_done_checked_or_void_can_be_opened_again() {
        assert_eq!(open_again(Standing::Open), Err(TickError::Settled));
        assert_eq!(open_again(Standing::Done { by: ADA }), Ok(()));
        assert_eq!(open_again(Standing::Void), Ok(()));
    }
}
