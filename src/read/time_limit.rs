//! Time limits (公开时限) such as 自…之日起20个工作日内.

/// A time limit as written.
#[derive(Clone, Debug)]
pub struct TimeLimit {}

/// Reads a field's value as a time limit. A blank one is read as empty.
pub fn read_time_limit(value: &str) -> TimeLimit {
    let _ = value;
    TimeLimit {}
}
