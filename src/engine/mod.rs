//! What a rule is, what it reads, and what it reports.

mod active;
mod context;
mod finding;
mod fix;
mod numbers;
mod profile;
mod remembered;
mod rule;
mod settle;

pub(crate) use active::Pass;
pub use context::{Context, Setting};
pub use finding::{Finding, Place, Related};
pub use fix::{Edit, Fix, FixKind, apply};
pub use numbers::Numbers;
#[cfg(feature = "profiles")]
pub(crate) use profile::takes_force;
pub use profile::{Example, LocalCalendar, Pattern, Profile, TopicLimit, Updates, Weight};
pub use remembered::Remembered;
pub(crate) use rule::declare_rule;
pub use rule::{Check, Rule, Severity};
pub(crate) use settle::settle;
