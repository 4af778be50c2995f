//! The time in which a request for information has to be answered.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::notice::Computed;

/// The time in which a request has to be answered, as it runs and stands still.
///
/// It is counted in working days after `from`. What it takes to ask third parties and other agencies
/// is not counted: of each consultation the day on which it was sent still is, the day on which it
/// ended is not any more. The regulation does not lay down these bounds; they are a choice.
///
/// ```
/// use chrono::NaiveDate;
/// use gongkai::date::{Calendar, ReplyTime};
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let asked = vec![(day(1, 26), day(2, 6))];
/// let time = ReplyTime { from: day(1, 19), days: 20, extension: 0, consultations: asked };
/// assert_eq!(time.due(&Calendar::default()).value, day(3, 5));
/// assert_eq!(time.excluded(day(3, 5), &Calendar::default()), 9);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTime {
    /// The day on which the request, what was added to it or what it costs came in.
    pub from: NaiveDate,
    /// The working days that the regulation grants.
    pub days: u16,
    /// By how many working days they were extended.
    pub extension: u16,
    /// When consultations were sent and when they ended, in any order. They may overlap.
    pub consultations: Vec<(NaiveDate, NaiveDate)>,
}

impl ReplyTime {
    /// The last day of it, the extension included.
    pub fn due(&self, calendar: &Calendar) -> Computed<NaiveDate> {
        self.end(self.days.saturating_add(self.extension), calendar)
    }

    /// The last day of it without the extension: until then the extension has to be announced.
    pub fn first_due(&self, calendar: &Calendar) -> Computed<NaiveDate> {
        self.end(self.days, calendar)
    }

    /// How many working days through `last` are not counted.
    pub fn excluded(&self, last: NaiveDate, calendar: &Calendar) -> i32 {
        let pauses = self.pauses().into_iter().filter(|(sent, _)| *sent < last);
        pauses.map(|(sent, ended)| calendar.reckon_between(sent, ended.min(last)).value).sum()
    }

    /// The day that is counted as the last of `days`.
    fn end(&self, days: u16, calendar: &Calendar) -> Computed<NaiveDate> {
        let (mut at, mut left) = (self.from, i32::from(days));
        for (sent, ended) in self.pauses() {
            let before = calendar.reckon_between(at, sent).value;
            if before >= left {
                break;
            }
            (at, left) = (ended, left - before);
        }
        let value = calendar.reckon(at, u16::try_from(left).unwrap_or_default()).value;
        Computed { value, missing: calendar.reckon_between(self.from, value).missing }
    }

    /// The consultations after `from`, in order, those that overlap put together.
    fn pauses(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let begun = |(sent, ended): &(NaiveDate, NaiveDate)| (*sent.max(&self.from), *ended);
        let mut all: Vec<_> = self.consultations.iter().map(begun).collect();
        all.retain(|(sent, ended)| sent < ended);
        all.sort_unstable();
        let mut pauses: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        for (sent, ended) in all {
            match pauses.last_mut() {
                Some((_, last)) if sent <= *last => *last = ended.max(*last),
                _ => pauses.push((sent, ended)),
            }
        }
        pauses
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::ReplyTime;
    use crate::date::Calendar;

    fn day(written: &str) -> NaiveDate {
        written.parse().expect("a day")
    }

    fn time(from: &str, days: u16, extension: u16, asked: &[(&str, &str)]) -> ReplyTime {
        let consultations = asked.iter().map(|(sent, ended)| (day(sent), day(ended))).collect();
        ReplyTime { from: day(from), days, extension, consultations }
    }

    #[track_caller]
    fn due(time: &ReplyTime, expected: &str) {
        assert_eq!(time.due(&Calendar::default()).value, day(expected), "{time:?}");
    }

    #[test]
    fn it_runs_in_working_days_after_the_first() {
        for (from, days, expected) in [
            ("2026-01-19", 20, "2026-02-14"), // a Saturday that is worked
            ("2026-02-09", 20, "2026-03-13"),
            ("2019-05-14", 15, "2019-06-04"),
            ("2019-05-15", 20, "2019-06-13"),
            ("2019-05-10", 15, "2019-05-31"),
            ("2024-05-01", 20, "2024-05-30"), // a day off
            ("2019-12-27", 20, "2020-02-03"),
            ("2020-01-23", 20, "2020-02-28"),
            ("2026-12-03", 20, "2026-12-31"),
        ] {
            due(&time(from, days, 0, &[]), expected);
        }
    }

    #[test]
    fn an_extension_adds_its_days_and_leaves_the_first_end_as_it_is() {
        let extended = time("2026-01-19", 20, 20, &[]);
        due(&extended, "2026-03-20");
        assert_eq!(extended.first_due(&Calendar::default()).value, day("2026-02-14"));
    }

    #[test]
    fn the_time_of_consultations_is_left_out_once() {
        for (asked, expected) in [
            (vec![("2026-01-26", "2026-02-06")], "2026-03-05"),
            // One within the other, and two that overlap.
            (vec![("2026-01-26", "2026-02-06"), ("2026-01-28", "2026-02-02")], "2026-03-05"),
            (vec![("2026-01-30", "2026-02-06"), ("2026-01-26", "2026-02-02")], "2026-03-05"),
            // Sent and answered on one day, and answered before it was sent.
            (vec![("2026-01-26", "2026-01-26"), ("2026-01-26", "2026-01-21")], "2026-02-14"),
            // Asked when the time was over already.
            (vec![("2026-02-14", "2026-06-01")], "2026-02-14"),
            // Begun before the time ran.
            (vec![("2026-01-05", "2026-01-20")], "2026-02-24"),
            // Ended on a day off.
            (vec![("2026-02-13", "2026-02-22")], "2026-02-24"),
        ] {
            due(&time("2026-01-19", 20, 0, &asked), expected);
        }
    }

    #[test]
    fn the_days_that_count_are_as_many_as_are_granted() {
        let calendar = Calendar::default();
        for shift in 0..400 {
            let from = day("2025-06-01") + chrono::Days::new(shift);
            let sent = from + chrono::Days::new(shift % 29);
            let asked = vec![(sent, sent + chrono::Days::new(shift % 41))];
            let time = ReplyTime { from, days: 20, extension: 0, consultations: asked };
            let due = time.due(&calendar).value;
            let all = calendar.reckon_between(from, due).value;
            assert_eq!(all - time.excluded(due, &calendar), 20, "{time:?} ends on {due}");
            let before = due.pred_opt().expect("a day");
            let fewer = calendar.reckon_between(from, before).value;
            assert_eq!(fewer - time.excluded(before, &calendar), 19, "{time:?} ends on {due}");
        }
    }

    #[test]
    fn a_year_without_a_notice_makes_it_provisional_and_nothing_panics() {
        let calendar = Calendar::default();
        let open = time("2026-12-04", 20, 0, &[]).due(&calendar);
        assert_eq!(
            (open.value, open.missing.map(|year| year.year)),
            (day("2027-01-04"), Some(2027))
        );
        assert!(!time("2026-12-03", 20, 0, &[]).due(&calendar).is_provisional());
        assert!(time("2026-12-03", 20, 1, &[]).due(&calendar).is_provisional());
        for from in [NaiveDate::MIN, day("9999-12-30"), NaiveDate::MAX] {
            let consultations = vec![(NaiveDate::MIN, from), (from, NaiveDate::MAX)];
            let time = ReplyTime { from, days: u16::MAX, extension: u16::MAX, consultations };
            time.due(&calendar);
            time.excluded(NaiveDate::MAX, &calendar);
        }
    }
}
