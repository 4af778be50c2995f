//! Working days, as far as notices have been published.

/// The working days of China.
#[derive(Clone, Debug, Default)]
pub struct Calendar {}
