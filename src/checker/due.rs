//! Due dates and readings, as JSON has them.

use serde_json::{Map, Value};

use super::Checker;
use super::days::{count, day, in_range};
use crate::date::{Period, Uncovered, deadline};
use crate::error::Error;
use crate::message::Message;
use crate::read::read_time_limit;
use crate::report::DueDate;

impl Checker {
    /// The due date of something that happened on `from`, and whether it was met. `options` has
    /// `from`, the `timeLimit` as written or a number of working `days` (20 where neither is there),
    /// and, where known, `publishedOn` and `asOf`.
    ///
    /// # Errors
    ///
    /// `BAD_DATE` if a date is no day of the calendar; `BAD_NUMBER` if `days` is no whole number from
    /// 0 to 10,000; `BAD_LIMIT` if the time limit grants no number of days, weeks, months or years.
    pub fn deadline(&self, options: &Map<String, Value>) -> Result<DueDate, Error> {
        let date =
            |key: &str| options.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        let from = day(date("from").unwrap_or_default())?;
        let published = date("publishedOn").map(day).transpose()?;
        let as_of = date("asOf").map_or(Ok(self.as_of), day)?;
        let period = match (date("timeLimit"), options.get("days")) {
            (Some(limit), _) => period(limit)?,
            (None, Some(days)) => Period::WorkingDays(count(days.as_f64().unwrap_or(f64::NAN))?),
            (None, None) => Period::WorkingDays(20),
        };
        let deadline = deadline(from, period, published, as_of, &self.calendar);
        Ok(DueDate {
            from: from.to_string(),
            due: in_range(deadline.due)?.to_string(),
            nominal: (deadline.nominal != deadline.due).then(|| deadline.nominal.to_string()),
            status: deadline.status.name().to_owned(),
            working_days: deadline.working_days,
            days: deadline.days(&self.calendar).iter().map(ToString::to_string).collect(),
            provisional: deadline.missing.is_some(),
            missing: deadline.missing.map(Uncovered::title),
        })
    }
}

/// The length of time that a written limit grants.
fn period(limit: &str) -> Result<Period, Error> {
    const BAD_LIMIT: Message = Message::new(
        "从“{limit}”里读不出天数，请写成 20个工作日内、20日内、1个月内 这样的时限",
        "“{limit}” grants no number of days; write a limit such as 20个工作日内, 20日内 or 1个月内",
    );
    read_time_limit(limit)
        .period()
        .ok_or_else(|| Error::new("BAD_LIMIT", BAD_LIMIT).with("limit", limit))
}
