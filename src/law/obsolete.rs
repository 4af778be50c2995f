//! A term that the law has given up.

use chrono::NaiveDate;

use super::Basis;

/// A term that the law has given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obsolete {
    /// What has come in its place; empty where nothing has.
    pub instead: &'static str,
    /// The first day on which it was no longer in use.
    pub from: NaiveDate,
    /// Whether only a person can tell that it is meant in its old sense.
    pub review: bool,
    /// What has done away with it.
    pub basis: Basis,
}

/// A row of the generated table.
pub(crate) const fn obsolete(
    instead: &'static str,
    from: NaiveDate,
    review: bool,
    basis: Basis,
) -> Obsolete {
    Obsolete { instead, from, review, basis }
}
