//! Pages of portals: the document that is read out of them.

use std::path::PathBuf;
use std::{env, fs};

use gongkai::checker::Checker;
use gongkai::message::Lang;
use gongkai::record::Page;

/// What is read out of the text of a page.
fn fields(text: &str) -> Vec<(&'static str, String)> {
    let page = Page::of_text(text);
    let reading = page.read();
    let fields = reading.origins.iter().map(|origin| {
        (origin.field, reading.document.get(origin.field).unwrap_or_default().to_owned())
    });
    let mut fields: Vec<_> = fields.collect();
    fields.sort();
    fields
}

#[track_caller]
fn reads(text: &str, expected: &[(&str, &str)]) {
    let found = fields(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(field, value)| (*field, value.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_table_of_labels_tells_the_fields() {
    reads(
        "索 引 号\t1137078555222300XQ/2015-00020\t公开方式\t主动公开\n发布机构\t高密市公安局\t组配分类\t规范性文件\n\
         成文日期\t2015-03-02\t有 效 性\t有效\n高密市公安局关于加强年检工作的通知\n各派出所：\n\
         为加强年检工作，现将有关事项通知如下，请遵照执行。\n高密市公安局\n2015年3月2日\n（此件主动公开）",
        &[
            ("attribute", "主动公开"),
            ("category", "规范性文件"),
            ("indexNumber", "1137078555222300XQ/2015-00020"),
            ("issuer", "高密市公安局"),
            ("marking", "（此件主动公开）"),
            ("title", "高密市公安局关于加强年检工作的通知"),
            ("validity", "有效"),
            ("writtenOn", "2015-03-02"),
        ],
    );
}

#[test]
fn a_channel_is_no_attribute_and_sentences_are_no_labels() {
    reads(
        "公开方式：政府网站\n文号：\n发布日期：2024-06-27\n请各单位在公文标题下写明文号：没有文号的公文一律不予公开。",
        &[("documentNumber", ""), ("publishedOn", "2024-06-27")],
    );
}

#[test]
fn the_plan_that_lost_its_labels_is_told_by_the_shapes_of_its_values() {
    let folder = env::var_os("GONGKAI_SEEDS").map_or("../shared/seeds".into(), PathBuf::from);
    let Ok(text) = fs::read_to_string(folder.join("001_9d1891926692294e.txt")) else {
        eprintln!("passed over: {} is not there", folder.display());
        return;
    };
    reads(
        &text,
        &[
            ("documentNumber", "永公(办)发【2017】28号"),
            ("indexNumber", "640121-103/2017-48967"),
            ("issuer", "永宁县公安局"),
            ("marking", "(此件公开发布)"),
            ("publishedOn", "2017年03月29日"),
            ("responsibleUnit", "永宁县公安局"),
            ("title", "关于印发《永宁县公安局政务(执法)信息公开工作实施方案》的通知"),
            ("validity", "有效"),
            ("writtenOn", "2017年03月29日"),
        ],
    );
    let page = Page::of_text(&text);
    let body = page.read().document.body.unwrap_or_default().into_owned();
    assert!(body.starts_with("关于印发《永宁县公安局"), "{}", &body[..60]);
    assert!(!body.contains("字体颜色") && !body.contains("扫一扫"));
}

/// Lines of a page with the elements they stand in.
fn page_of(lines: &[(&str, &str)]) -> serde_json::Map<String, serde_json::Value> {
    let line = |(tag, text): &(&str, &str)| serde_json::json!({ "tag": tag, "text": text, "main": matches!(*tag, "p" | "a") });
    let lines: Vec<_> = lines.iter().map(line).collect();
    let page = serde_json::json!({ "lines": lines });
    page.as_object().expect("an object").clone()
}

#[track_caller]
fn has(lines: &[(&str, &str)], expected: &[(&str, Option<&str>)]) {
    let object = page_of(lines);
    let page = Page::from_json(&object);
    let reading = page.read();
    for (field, value) in expected {
        assert_eq!(reading.document.get(field), *value, "{field} of {lines:?}");
    }
    let body = reading.document.body.clone().unwrap_or_default();
    assert!(body.starts_with("现将有关事项"), "{body}");
}

const SENTENCE: (&str, &str) = ("p", "现将有关事项通知如下，请各单位认真贯彻执行，抓好落实。");

#[test]
fn a_title_that_breaks_its_cell_is_read_from_the_heading() {
    has(
        &[
            ("td", "标　　题："),
            ("td", "国务院办公厅关于印发2024年"),
            ("td", "政务公开工作要点的通知"),
            ("tr", "发文机关：\t国务院办公厅"),
            ("h1", "国务院办公厅关于印发2024年政务公开工作要点的通知"),
            SENTENCE,
        ],
        &[
            ("title", Some("国务院办公厅关于印发2024年政务公开工作要点的通知")),
            ("issuer", Some("国务院办公厅")),
        ],
    );
}

#[test]
fn terms_and_their_descriptions_are_labels_and_values() {
    has(
        &[
            ("dt", "索引号："),
            ("dd", "002964338/2023-41221"),
            ("dt", "文号："),
            ("dt", "成文日期："),
            ("dd", "2023-04-10"),
            SENTENCE,
        ],
        &[
            ("indexNumber", Some("002964338/2023-41221")),
            ("documentNumber", Some("")),
            ("writtenOn", Some("2023-04-10")),
        ],
    );
}

#[test]
fn labels_without_a_colon_are_told_by_the_shapes_of_their_values() {
    has(
        &[
            ("div", "索引号TCXXGK-2024-011721"),
            ("div", "发文字号铜政办函〔2024〕33号"),
            ("div", "【成文日期】 2024年05月20日"),
            ("div", "发布机构应当写全称"),
            SENTENCE,
        ],
        &[
            ("indexNumber", Some("TCXXGK-2024-011721")),
            ("documentNumber", Some("铜政办函〔2024〕33号")),
            ("writtenOn", Some("2024年05月20日")),
            ("issuer", None),
        ],
    );
}

#[test]
fn the_label_that_says_just_what_it_is_wins() {
    has(
        &[("div", "发文日期：2024年11月21日"), ("div", "成文日期：2024年11月20日"), SENTENCE],
        &[("writtenOn", Some("2024年11月20日"))],
    );
    has(
        &[("div", "发文日期：2024年11月21日"), ("div", "成文日期："), SENTENCE],
        &[("writtenOn", Some("2024年11月21日"))],
    );
}

#[test]
fn a_date_that_stands_alone_above_the_text_is_none_of_the_text() {
    let order = "《广州市公共法律服务促进办法》已经2022年1月14日市人民政府常务会议通过，现予公布，自2022年6月1日起施行。";
    let lines = [
        ("h1", "广州市公共法律服务促进办法"),
        ("li", "2022-04-07"),
        ("p", "广州市人民政府令"),
        ("p", order),
        ("p", "2022年3月29日"),
    ];
    let mut page = page_of(&lines);
    for line in page["lines"].as_array_mut().expect("lines") {
        line["main"] = true.into();
    }
    let shown = Page::from_json(&page);
    let document = shown.read().document;
    assert_eq!(document.written_on.as_deref(), Some("2022年3月29日"));
    assert!(!document.body.expect("a body").contains("2022-04-07"));
    let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
    let found = checker.check("page", &page).expect("findings");
    assert!(found.iter().all(|finding| finding.rule != "date/notation"), "{found:#?}");
}

#[test]
fn files_are_told_by_the_query_of_their_address_too() {
    for (href, text, name) in [
        ("/module/downfile.jsp?filename=ab12.docx&classid=0", "应急预案", Some("应急预案")),
        ("/download?id=12", "应急预案.pdf", Some("应急预案.pdf")),
        ("/download?id=12", "应急预案", None),
    ] {
        let page = serde_json::json!({ "lines": [{
            "tag": "p", "main": true, "text": text, "links": [{ "href": href, "text": text }],
        }] });
        let object = page.as_object().expect("an object").clone();
        let page = Page::from_json(&object);
        let reading = page.read();
        let found = reading.document.attachments.first().map(AsRef::as_ref);
        assert_eq!(found, name, "{href}");
    }
}
