//! What a finding weighs on the record's own date and under the profile.

use chrono::NaiveDate;

use super::{Finding, Profile, Severity};
use crate::law::Tier;

/// Keeps what of the finding's basis was in force on `day`, and weighs it. None where nothing was,
/// or where the profile has it off.
pub(crate) fn settle(mut finding: Finding, day: NaiveDate, profile: &Profile) -> Option<Finding> {
    let in_force = |basis: &&crate::law::Basis| basis.instrument.in_force(day);
    finding.basis = finding.rule.basis.iter().filter(in_force).copied().collect();
    let tier = finding.basis.iter().map(|basis| basis.instrument.tier).max()?;
    if tier <= Tier::Practice {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    finding.severity = profile.severity(finding.rule, finding.severity)?;
    Some(finding)
}
