//! Rules on dates over arbitrary values: no panic, and a safe fix is done after one round.

use gongkai::check::check_document;
use gongkai::date::Calendar;
use gongkai::engine::{FixKind, Profile, Setting, apply};
use gongkai::record::Document;
use proptest::prelude::*;

/// What a field becomes by its safe fixes on dates.
fn fixed(field: &str, value: &str) -> String {
    let (profile, calendar) = (Profile::default(), Calendar::default());
    let as_of = "2026-11-22".parse().expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut document = Document::default();
    document.set(field, value);
    let found = check_document(&document, setting);
    let of_dates = found.iter().filter(|finding| finding.rule.id.starts_with("date/"));
    let fixes = of_dates.flat_map(|finding| &finding.fixes);
    apply(value, fixes.filter(|fix| fix.kind == FixKind::Safe))
}

proptest! {
    #[test]
    fn safe_fixes_of_a_field_settle_at_once(
        value in "(20(0|1|2)[0-9]|二[〇○O零][一二][0-9四六]|２０１６|[0-9]{2})( ?年|[-/.－])(0?[0-9]|1[0-2]|[一十]|十[一二])( ?月|[-/.])(0?[0-9]|[12][0-9]|3[01]|[廿二]?十?[一六])(日|号| )?(（星期[一四日]）)?( 0?9:[0-5]0)?"
    ) {
        let once = fixed("writtenOn", &value);
        prop_assert_eq!(fixed("writtenOn", &once), once.clone(), "from {}", value);
    }

    #[test]
    fn safe_fixes_of_a_text_settle_at_once(
        text in "(某局\n|于|自|（)?(20(0|1|2)[0-9]|二[〇○O零][一二][0-9四六]|16)( ?年|[-/.])(0?[0-9]|1[0-2]|[一十]|十[一二])( ?月|[-/.])(0?[0-9]|[12][0-9]|3[01]|[廿二]?十?[一六])(日|号|)?(\n|印发|）|召开。)?"
    ) {
        let once = fixed("body", &text);
        prop_assert_eq!(fixed("body", &once), once.clone(), "from {}", text);
    }

    #[test]
    fn arbitrary_dates_are_no_panic(
        written in "[0-9年月日\\-/. ]{0,14}", published in "[0-9年月日\\-:T ]{0,20}", expires in any::<String>(),
    ) {
        let (profile, calendar) = (Profile::default(), Calendar::default());
        let as_of = "9999-12-31".parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let mut document = Document::default();
        let body = format!("{written}\n{published}");
        document.set("writtenOn", written);
        document.set("publishedOn", published);
        document.set("expiresOn", expires);
        document.set("attribute", "主动公开");
        document.set("body", body);
        let _ = check_document(&document, setting);
    }
}

#[test]
fn the_ends_of_the_calendar_are_no_panic() {
    let (profile, calendar) = (Profile::default(), Calendar::default());
    for as_of in ["0000-01-01", "2026-11-22", "9999-12-31"] {
        let as_of = as_of.parse().expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        for written in
            ["0000年1月1日", "0001-01-01", "9999-12-31", "0000-00-00", "二〇二四年十二月三十一日"]
        {
            for published in ["", "0000-01-01", "9999-12-31 23:59:59-12:00", "9999-12-31T23:59Z"] {
                let mut document = Document::default();
                document.set("writtenOn", written);
                document.set("publishedOn", published);
                document.set("attribute", "主动公开");
                document.set("timeLimit", "100年内");
                let _ = check_document(&document, setting);
            }
        }
    }
}
