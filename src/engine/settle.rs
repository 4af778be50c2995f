//! What a finding weighs on the record's own date and under the profile.

use chrono::NaiveDate;

use super::{Finding, Profile, Severity};
use crate::law::Tier;

/// Keeps what of the finding's basis, or else its rule's, was in force on `day`, and weighs it. None
/// where nothing was, or where the profile has it off.
pub(crate) fn settle(mut finding: Finding, day: NaiveDate, profile: &Profile) -> Option<Finding> {
    if finding.basis.is_empty() {
        finding.basis = finding.rule.basis.to_vec();
    }
    finding.basis.retain(|basis| basis.instrument.in_force(day));
    let tier = finding.basis.iter().map(|basis| basis.instrument.tier).max()?;
    if tier <= Tier::Practice {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    finding.severity = profile.severity(finding.rule, finding.severity)?;
    Some(finding)
}
