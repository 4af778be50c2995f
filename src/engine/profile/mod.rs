//! Profiles: what a place or an office has laid down for itself.

use crate::engine::{Rule, Severity};

/// A profile.
#[derive(Clone, Debug, Default)]
pub struct Profile {}

impl Profile {
    /// Whether the rule is on.
    pub fn is_on(&self, rule: &Rule) -> bool {
        !rule.off
    }

    /// The severity of a finding of `rule` that would weigh `severity` by itself. None where the
    /// rule is off.
    pub fn severity(&self, rule: &Rule, severity: Severity) -> Option<Severity> {
        self.is_on(rule).then_some(severity)
    }
}
