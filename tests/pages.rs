//! Pages of portals: the document that is read out of them.

use std::path::PathBuf;
use std::{env, fs};

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
