//! 索引号的行政区划

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_2260, PRACTICE};
use crate::message::Message;
use crate::read::{IndexNumber, IndexShape, Region, place_of_office, region};
use crate::record::Document;

declare_rule! {
    /// 索引号里的行政区划代码应当是有的，并且是发布机关所在的。
    ///
    /// 编法里有行政区划代码的索引号，如宁夏的“640121-103/2017-48967”和以统一社会信用代码开头的，才作比较。
    /// 现行和曾用的代码都算。发布机关是本地、上级或者下级的都可以；名称里看不出地方的，以及国务院部门和省级机关，
    /// 不比较。代码表会变，所以只提请核对。
    ///
    /// 改正：核对索引号是不是抄自别处。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"indexNumber": "640121-103/2017-48967", "issuer": "盈江县公安局"}
    /// {"indexNumber": "640199-103/2017-48967", "issuer": "永宁县公安局"}
    /// {"indexNumber": "113708280043326001/2024-02411", "issuer": "太湖县人民政府"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"indexNumber": "640121-103/2017-48967", "issuer": "永宁县公安局"}
    /// {"indexNumber": "640121-103/2017-48967", "issuer": "宁夏回族自治区公安厅"}
    /// {"indexNumber": "640121-103/2017-48967", "issuer": "县公安局"}
    /// {"indexNumber": "640121-103/2017-48967", "issuer": "国务院办公厅"}
    /// {"indexNumber": "113708280043326001/2024-02411", "issuer": "金乡县人民政府"}
    /// ```
    RULE = "index-number/region" {
        title: ("索引号的行政区划", "Region of the index number"),
        message: (
            "索引号里的行政区划代码“{code}”是{place}的，发布机关属于{office}",
            "the code “{code}” in the index number is that of {place}; the issuer is of {office}"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_2260.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static UNKNOWN: Message = Message::new(
    "索引号里的“{code}”不是行政区划代码，现行的和曾用的里面都没有",
    "“{code}” in the index number is no code of a region that there is or was",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(number) = cx.index_number() else { return };
    let code = number.plain(number.region);
    if code.is_empty() || code == WHOLE_COUNTRY {
        return;
    }
    let finding = || Finding::new(&RULE, number.region).in_field("indexNumber").for_review();
    let Some(region) = region(&code) else {
        if is_sure_of_region(&number) && !is_of_statistics(&code) {
            cx.report(finding().saying(UNKNOWN).with("code", code));
        }
        return;
    };
    let Some(office) = conflict(document, region) else { return };
    cx.report(finding().with("code", code).with("place", region.name).with("office", office));
}

/// What stands in credit codes for the whole country.
const WHOLE_COUNTRY: &str = "100000";

/// Whether the shape has a region for sure: ten and twenty-one digits may be something else.
fn is_sure_of_region(number: &IndexNumber<'_>) -> bool {
    matches!(number.shape, IndexShape::Department | IndexShape::Credit | IndexShape::CreditMonth)
}

/// Whether it is a code that statistics use beside those of the standard: 01 for all districts of a
/// city, 71 and more for development zones.
fn is_of_statistics(code: &str) -> bool {
    let (prefecture, county) = code.split_at(4);
    let numbered = matches!(county.parse(), Ok(0_u8 | 1 | 71..=79)) || &prefecture[2..] == "90";
    numbered && region(&format!("{}0000", &code[..2])).is_some()
}

/// The place that the issuer belongs to, where neither it nor the unit in charge has to do with the
/// region.
fn conflict(document: &Document<'_>, region: Region) -> Option<&'static str> {
    let issuer = document.issuer.as_deref()?.trim();
    let unit = document.responsible_unit.as_deref().unwrap_or_default();
    let place = place_of_office(issuer).filter(|_| !region.agrees_with(issuer))?;
    (!region.agrees_with(unit)).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    fn record(number: &str, issuer: &str) -> String {
        format!(r#"{{"indexNumber": "{number}", "issuer": "{issuer}"}}"#)
    }

    #[test]
    fn unknown_codes_are_reported_where_a_region_must_stand() {
        breaks(&RULE, &[&record("999999-103/2017-48967", "")]);
        for number in [
            "1234567890/2024-001005",
            "320571-103/2017-48967",
            "12100000400009880K/2020-00012",
            "370801-103/2017-48967",
        ] {
            passes(&RULE, &[&record(number, "")]);
        }
    }

    #[test]
    fn former_codes_are_codes() {
        passes(
            &RULE,
            &[
                &record("370882-103/2012-00012", "兖州市公安局"),
                &record("370882-103/2012-00012", "济宁市兖州区公安局"),
                &record("371202-001/2017-00012", "济南市莱芜区人民政府"),
            ],
        );
    }

    #[test]
    fn the_unit_in_charge_may_be_the_one_that_goes_with_the_region() {
        let record = r#"{"indexNumber": "640121-103/2017-48967", "issuer": "贺兰县公安局",
            "responsibleUnit": "永宁县公安局"}"#;
        passes(&RULE, &[record]);
        breaks(&RULE, &[&super::tests::record("640121-103/2017-48967", "贺兰县公安局")]);
    }
}
