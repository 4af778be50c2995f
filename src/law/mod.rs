//! The instruments that rules stand on, and which of them was in force on a day.

mod basis;
mod known;
mod obsolete;

pub use crate::data::instruments::*;
pub(crate) use basis::day;
pub use basis::{Basis, Instrument, Tier};
pub(crate) use known::known;
pub use known::{
    Known, known_as, national_slip, nearest_title, repealed, short_title, versions_of_standard,
};
pub use obsolete::Obsolete;
pub(crate) use obsolete::obsolete;
