//! `time-limit`: 公开时限, by when an item of a catalogue is published.

pub(crate) mod body_conflict;
pub(crate) mod exceeds_20_working_days;
pub(crate) mod missing;
pub(crate) mod no_start;
pub(crate) mod outlier;
pub(crate) mod special_law;
pub(crate) mod typo;
pub(crate) mod unbounded;
pub(crate) mod unit;
pub(crate) mod unreadable;
pub(crate) mod unstated;
pub(crate) mod vague;
pub(crate) mod wording;
mod yardstick;
