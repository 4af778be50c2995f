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

#[test]
fn a_label_without_a_value_gives_way_to_what_stands_elsewhere() {
    let page = serde_json::json!({
        "meta": [["PubDate", "2024-05-21 09:30"], ["ContentSource", "县政府办"]],
        "lines": [
            { "tag": "tr", "text": "标题：\t\t文号：\t—\u{a0}\u{a0}—" }, // the form that searches
            { "tag": "p", "text": "标　　题：" }, // of a cell whose value is broken over lines
            { "tag": "tr", "text": "索引号：\t-\t发布机构：\t--" },
            { "tag": "tr", "text": "公开日期：\t\t有效性：\t/" },
            { "tag": "h1", "main": true, "text": "关于做好2024年政务公开工作的通知" },
            { "tag": "p", "main": true, "text": SENTENCE.1 },
            { "tag": "p", "main": true, "text": "某县人民政府" },
            { "tag": "p", "main": true, "text": "2024年5月20日" },
        ],
    });
    let object = page.as_object().expect("an object").clone();
    let page = Page::from_json(&object);
    let document = page.read().document;
    for (field, value) in [
        ("title", "关于做好2024年政务公开工作的通知"),
        ("issuer", "县政府办"),
        ("publishedOn", "2024-05-21 09:30"),
        ("indexNumber", ""),
        ("documentNumber", ""),
        ("validity", ""),
    ] {
        assert_eq!(document.get(field), Some(value), "{field}");
    }
    let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
    let found = checker.check("page", &object).expect("findings");
    let rules: Vec<_> = found.iter().map(|finding| finding.rule.as_str()).collect();
    assert!(rules.iter().all(|rule| *rule == "page/meta"), "{found:#?}"); // ArticleTitle is not there
}

#[test]
fn labels_and_values_on_lines_of_their_own() {
    has(
        &[
            ("div", "名　　称"),
            ("div", "关于发布技术规范的公告"),
            ("div", "索引号"),
            ("div", "000014672/2022-00123"),
            ("div", "文号"),
            ("div", "：国办发〔2022〕12号"),
            ("div", "公开方式主动公开"),
            ("div", "时效有效"),
            ("div", "来源"),
            ("div", "各地动态"), // no office
            SENTENCE,
        ],
        &[
            ("indexNumber", Some("000014672/2022-00123")),
            ("documentNumber", Some("国办发〔2022〕12号")),
            ("attribute", Some("主动公开")),
            ("validity", Some("有效")),
            ("issuer", None),
        ],
    );
}

/// The same, all of it in the part that holds the text.
fn main_page(lines: &[(&str, &str)]) -> serde_json::Map<String, serde_json::Value> {
    let mut page = page_of(lines);
    for line in page["lines"].as_array_mut().expect("lines") {
        line["main"] = true.into();
    }
    page
}

#[test]
fn what_stands_above_the_heading_and_beside_labels_is_none_of_the_text() {
    let title = "某县人民政府办公室关于做好防汛工作的通知";
    for lines in [
        vec![("div", "今天是2026年12月1日 星期二"), ("h1", title), SENTENCE],
        vec![("header", "某县人民政府"), ("h2", title), SENTENCE],
        vec![
            ("li", "[主题分类] 水利"),
            ("li", "[发文机构] 某县人民政府办公室"),
            ("li", "[联合发文单位] 某县水利局"),
            ("p", title),
            SENTENCE,
        ],
        vec![("tr", "索引号：\t1/2"), ("tr", "咨询电话：\t12345\t\t"), ("p", title), SENTENCE],
    ] {
        let page = main_page(&lines);
        let shown = Page::from_json(&page);
        let document = shown.read().document;
        assert_eq!(document.title.as_deref(), Some(title), "{lines:?}");
        assert!(document.body.expect("a body").starts_with(title), "{lines:?}");
    }
    // What the page is called is its heading, and the highest is where nothing says so.
    for (name, lines) in [
        ("", vec![("h2", "政府信息公开专栏"), ("h1", title), SENTENCE]),
        (title, vec![("h1", "某县人民政府门户网站"), ("h2", title), SENTENCE]),
    ] {
        let mut page = main_page(&lines);
        page.insert("title".to_owned(), format!("{name}_某县人民政府门户网站").into());
        assert_eq!(Page::from_json(&page).read().document.title.as_deref(), Some(title));
    }
    let broken = [("h1", "某县人民政府办公室"), ("h1", "关于做好防汛工作的通知"), SENTENCE];
    let mut page = main_page(&broken);
    page.insert("title".to_owned(), title.into());
    assert_eq!(Page::from_json(&page).read().document.title.as_deref(), Some(title));
    // A heading of the text is none of the page.
    for heading in ["一、总体要求和目标任务", "总体要求和目标任务"] {
        let lines = [("p", title), ("p", "各乡镇人民政府："), ("h2", heading), SENTENCE];
        let page = main_page(&lines);
        let shown = Page::from_json(&page);
        let document = shown.read().document;
        assert_eq!(document.title.as_deref(), Some(title));
        assert!(document.body.expect("a body").starts_with(title));
    }
    // The head of a document is its own.
    let lines = [("p", "某县人民政府文件"), ("p", "云政发〔2024〕5号"), ("h1", title), SENTENCE];
    let page = main_page(&lines);
    let shown = Page::from_json(&page);
    let document = shown.read().document;
    assert_eq!(document.document_number.as_deref(), Some("云政发〔2024〕5号"));
    assert!(document.body.expect("a body").starts_with("某县人民政府文件"));
}

#[test]
fn lines_of_labels_are_no_title() {
    let lines = [
        ("p", "单位名称：某县应急管理局"),
        ("p", "办公地址：人民路1号"),
        ("p", "联系电话：0951-8015566"),
        ("p", "主要职责"),
        ("p", "（一）负责应急管理工作，指导各乡镇应对安全生产类突发事件和综合防灾减灾救灾工作。"),
    ];
    let page = main_page(&lines);
    assert_eq!(Page::from_json(&page).read().document.title, None);
}

#[test]
fn the_time_of_a_meeting_is_no_date_of_publication() {
    let lines = [("p", "时间：2024年5月20日"), ("p", "地点：县政府会议室"), SENTENCE];
    let page = main_page(&lines);
    let shown = Page::from_json(&page);
    assert_eq!(shown.read().document.published_on, None);
    let page = page_of(&[SENTENCE, ("div", "时间：8:30-18:00 来源：服务大厅")]); // when it is open
    assert_eq!(Page::from_json(&page).read().document.published_on, None);
}

#[test]
fn a_list_with_the_labels_of_each_document_is_none() {
    let lines = [
        ("li", "关于做好第一批检查工作的通知"),
        ("p", "索引号：640121-103/2024-00011"),
        ("p", "文号：某政办发〔2024〕1号"),
        ("li", "关于做好第二批检查工作的通知"),
        ("p", "索引号：640121-103/2024-00012"),
        ("p", "文号：某政办发〔2024〕2号"),
    ];
    let page = main_page(&lines);
    let shown = Page::from_json(&page);
    let document = shown.read().document;
    assert_eq!((document.index_number, document.document_number), (None, None));
    // One beside the text of another is no list.
    let lines = [("tr", "索引号：\t1/1\t文号：\t"), SENTENCE, ("tr", "索引号：\t2/2")];
    let page = page_of(&lines);
    assert_eq!(Page::from_json(&page).read().document.index_number.as_deref(), Some("1/1"));
}

#[test]
fn when_a_text_was_sent_out_is_not_when_it_was_signed() {
    let text = |label: &str| {
        format!(
            "索引号：40000895X/2019-00011\n{label}：2019年3月20日\n某会关于停牌事项的通知\n{}\n某会\n2019年3月18日",
            SENTENCE.1
        )
    };
    let written = |label: &str| {
        let text = text(label);
        Page::of_text(&text).read().document.written_on.map(std::borrow::Cow::into_owned)
    };
    assert_eq!(written("发文日期").as_deref(), Some("2019年3月18日"));
    assert_eq!(written("成文日期").as_deref(), Some("2019年3月20日"));
}

#[test]
fn who_keeps_the_site_is_not_responsible_for_the_document() {
    let lines = [SENTENCE, ("li", "主办单位：某县人民政府"), ("li", "承办单位：某县信息中心")];
    let page = page_of(&lines);
    assert_eq!(Page::from_json(&page).read().document.responsible_unit, None);
}

#[test]
fn where_a_text_was_taken_from_is_not_who_issued_it() {
    let signature = |label: &str| {
        let text = format!(
            "关于做好防汛工作的通知\n{label}：县政府办\n{}\n云岭县水利局\n2024年5月20日",
            SENTENCE.1
        );
        let page = serde_json::json!({ "lines": text.lines().map(|line| {
            serde_json::json!({ "tag": "div", "main": true, "text": line })
        }).collect::<Vec<_>>() });
        let object = page.as_object().expect("an object");
        let page = Page::from_json(object);
        let issuer = page.read().document.issuer;
        assert_eq!(issuer.as_deref(), Some("县政府办"));
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let found = checker.check("page", object).expect("findings");
        found.iter().any(|finding| finding.rule == "text/signature")
    };
    assert!(signature("发文机关"));
    assert!(!signature("来源"));
    assert!(!signature("来　　源"));
    assert!(!signature("信息来源"));
}

#[test]
fn the_boxes_of_a_search_hold_no_date() {
    let lines = [("tr", "发布日期：\t 至 "), ("tr", "公开日期：\t2024-05-21"), SENTENCE];
    let page = page_of(&lines);
    let shown = Page::from_json(&page);
    assert_eq!(shown.read().document.published_on.as_deref(), Some("2024-05-21"));
}

#[test]
fn files_below_the_text_are_attached_where_the_page_says_so() {
    let link = |text: &str, href: &str, label: &str| {
        serde_json::json!({ "tag": "p", "text": format!("{label}{text}"),
            "links": [{ "text": text, "href": href }] })
    };
    let page = |lines: Vec<serde_json::Value>| {
        let mut all = vec![serde_json::json!({ "tag": "p", "main": true, "text": SENTENCE.1 })];
        all.extend(lines);
        let page = serde_json::json!({ "lines": all });
        let object = page.as_object().expect("an object").clone();
        let page = Page::from_json(&object);
        let attachments = page.read().document.attachments;
        attachments.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let label = serde_json::json!({ "tag": "p", "text": "附件：" });
    let (one, two) = (link("1.清单.docx", "/1.docx", ""), link("2.表.xls", "/2.xls", ""));
    assert_eq!(page(vec![label, one.clone(), two]), ["1.清单.docx", "2.表.xls"]);
    assert_eq!(page(vec![link("清单.docx", "/1.docx", "附件：")]), ["清单.docx"]);
    assert!(page(vec![one]).is_empty()); // something that the site offers on every page
}

#[test]
fn the_title_of_what_an_order_promulgates_is_shown_too() {
    let mut page = main_page(&[
        ("p", "某市人民政府令"),
        ("p", "第5号"),
        (
            "p",
            "《某市城市供水管理办法》已经市人民政府常务会议审议通过，现予公布，自2024年7月1日起施行。",
        ),
        ("p", "某市城市供水管理办法"),
        ("p", "第一条　为了加强城市供水管理，制定本办法。"),
    ]);
    let meta = [("PubDate", "2024-06-03"), ("ContentSource", "某市"), ("ArticleTitle", "")];
    let found = |title: &str, page: &mut serde_json::Map<String, serde_json::Value>| {
        let with =
            meta.map(|(name, content)| [name, if content.is_empty() { title } else { content }]);
        page.insert("meta".to_owned(), serde_json::json!(with));
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let found = checker.check("page", page).expect("findings");
        found.iter().filter(|finding| finding.rule == "page/meta").count()
    };
    assert_eq!(found("某市城市供水管理办法", &mut page), 0);
    assert_eq!(found("某市城市排水管理办法", &mut page), 1);
}

#[test]
fn a_card_of_labels_that_is_folded_is_read_where_the_page_shows_none() {
    let card = [
        ("tr", "发文字号\t青政发[2024]5号\t索引号\t001/2024-00012"),
        ("tr", "发布机构\t青禾县人民政府\t有效性\t"),
        ("tr", "成文日期\t2024-05-20"),
    ];
    let folded = |shown: &[(&str, &str)], hidden: &[(&str, &str)]| {
        let mut page = main_page(&[shown, &[SENTENCE]].concat());
        let lines = page["lines"].as_array_mut().expect("lines");
        for (tag, text) in hidden.iter().rev() {
            let line =
                serde_json::json!({ "tag": tag, "text": text, "main": true, "hidden": true });
            lines.insert(1, line);
        }
        let page = Page::from_json(&page);
        let document = page.read().document;
        let read = [document.document_number, document.written_on, document.validity];
        read.map(|value| value.map(|value| value.to_string()))
    };
    let heading = ("h1", "青禾县人民政府关于做好防汛工作的通知");
    let known = [Some("青政发[2024]5号".to_owned()), Some("2024-05-20".to_owned()), None];
    assert_eq!(folded(&[heading], &card), known);
    // What the page shows is what it says; a card of two lines, and a template, are something else.
    let shown = [heading, ("div", "文号：青政发〔2024〕6号")];
    let of_page = [Some("青政发〔2024〕6号".to_owned()), None, None];
    assert_eq!(folded(&shown, &card), of_page);
    assert_eq!(folded(&[heading], &card[2..]), [None, None, None]);
    let template = [("tr", "发文字号\t{{wh}}\t索引号\t{{syh}}"), card[1], card[2]];
    assert_eq!(folded(&[heading], &template), [None, None, None]);
}

#[test]
fn a_date_that_is_read_in_the_text_is_told_there_alone() {
    let page = main_page(&[
        ("h1", "青禾县人民政府关于做好防汛工作的通知"),
        ("p", "各乡镇人民政府："),
        SENTENCE,
        ("p", "青禾县人民政府"),
        ("p", "二○二四年五月二十日"),
    ]);
    let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
    let found = checker.check("page", &page).expect("findings");
    let notation: Vec<_> = found.iter().filter(|one| one.rule == "date/notation").collect();
    assert_eq!(notation.len(), 1, "{found:#?}");
    assert_eq!(notation[0].field.as_deref(), Some("body"));
}
