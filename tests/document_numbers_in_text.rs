//! Document numbers of real offices, in a field and in the sentences that they are cited in.

use gongkai::read::{NumberKind, Status, find_document_numbers, read_document_number};

/// The numbers found in a text, as they are written.
fn found(text: &str) -> Vec<&str> {
    find_document_numbers(text).iter().map(gongkai::read::DocumentNumber::text).collect()
}

#[track_caller]
fn finds(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn numbers_of_every_kind_of_office_are_valid() {
    let numbers = "中发〔2018〕1号 中办发〔2012〕14号 厅字〔2016〕30号 国发明电〔2020〕4号 国办函〔2021〕6号 \
        财税〔2016〕36号 税总发〔2014〕40号 发改价格规〔2021〕1号 工信部联节〔2019〕16号 人社部发〔2019〕1号 \
        法〔2018〕335号 法释〔2019〕6号 高检发〔2019〕12号 建市规〔2019〕1号 银办发〔2020〕12号 \
        国资发产权〔2006〕306号 国卫办医函〔2020〕184号 应急〔2019〕54号 自然资规〔2019〕1号 环规财〔2018〕86号 \
        沪府办规〔2019〕12号 粤府〔2018〕105号 皖政办秘〔2020〕31号 赣府厅字〔2020〕12号 渝文备〔2020〕12号 \
        和政发〔2020〕5号 并政发〔2020〕12号 原政发〔2020〕5号 将政〔2020〕12号 应政发〔2020〕2号 自府发〔2020〕5号 \
        十三五办〔2020〕3号 黔大数据〔2020〕5号 环办环评函〔2020〕711号 市委办发〔2020〕5号 市公安局通字〔2020〕5号 市局纪委发〔2020〕5号 县政府安委办〔2020〕5号 县政府办发〔2020〕5号 \
        分局政办发〔2020〕5号 京对口办〔2020〕5号 政务12345办〔2020〕5号 苏政复〔2020〕12号 \
        京朝市监处字〔2020〕第12号 （京）文执罚〔2020〕第012号 人社工伤认字〔2020〕0123号 青关综违字〔2023〕0012号 云消火认简字〔2024〕第0012号 云民调字〔2023〕第012号 皖中会审字〔2024〕0156号 云评报字〔2024〕第012号 京政复字〔2020〕12号 \
        国家发展改革委令第27号 交通运输部令2016年第62号 中国人民银行令〔2020〕第5号 总河长令第1号 \
        农业农村部公告第194号 海关总署公告2018年第60号 国家药品监督管理局通告2020年第5号 证监会公告〔2020〕66号 \
        上海市人民代表大会常务委员会公告〔十五届〕第三十三号";
    for value in numbers.split_whitespace() {
        let number = read_document_number(value).expect("a number");
        assert_eq!(number.status(), Status::Valid, "{value}: {number:#?}");
    }
}

#[test]
fn what_stands_before_a_number_is_not_read_along() {
    finds(&[
        ("根据国办发〔2019〕54号文件精神，结合实际", &["国办发〔2019〕54号"]),
        (
            "按照国发〔2016〕65号和云政发〔2017〕12号要求",
            &["国发〔2016〕65号", "云政发〔2017〕12号"],
        ),
        ("按照省政府国发〔2016〕65号文件", &["国发〔2016〕65号"]),
        ("现将云政办发〔2020〕33号文件转发给你们", &["云政办发〔2020〕33号"]),
        ("国发〔2016〕5号和和政发〔2020〕5号", &["国发〔2016〕5号", "和政发〔2020〕5号"]),
        ("并政发〔2020〕5号并国发〔2016〕5号", &["并政发〔2020〕5号", "国发〔2016〕5号"]),
        ("原环发〔2015〕4号同时废止", &["环发〔2015〕4号"]),
        ("德宏州公安局德公通〔2020〕5号", &["德公通〔2020〕5号"]),
        ("不服海政复决字〔2023〕314号行政复议决定", &["海政复决字〔2023〕314号"]),
        ("收到贵局德财字〔2020〕5号来函", &["德财字〔2020〕5号"]),
        ("2016年8月10日国发〔2016〕48号印发", &["国发〔2016〕48号"]),
        ("《关于…的通知》（试行）国办发〔2016〕48号", &["国办发〔2016〕48号"]),
        ("向永公(办)发【2017】28号看齐", &["永公(办)发【2017】28号"]),
        (
            "按照省公安厅鲁公通〔2024〕5号和市局济公通〔2024〕8号",
            &["鲁公通〔2024〕5号", "济公通〔2024〕8号"],
        ),
        ("市委办公室、市政府办公室济办发〔2021〕5号", &["济办发〔2021〕5号"]),
        ("因京公海行罚决字〔2023〕50316号处罚", &["京公海行罚决字〔2023〕50316号"]),
        (
            "申请人对济公（交）行罚决字〔2024〕第00123号不服",
            &["济公（交）行罚决字〔2024〕第00123号"],
        ),
        ("市公安局通字〔2024〕5号", &["市公安局通字〔2024〕5号"]),
        ("县公安局行罚决字〔2024〕5号", &["县公安局行罚决字〔2024〕5号"]),
        ("经国务院令第492号公布", &["国务院令第492号"]),
        ("备案\t县公安局\t公安部令第88号\t无", &["公安部令第88号"]), // cells of a table
        ("我局将国务院令第711号印发各单位", &["国务院令第711号"]),
        ("原国家质检总局令第144号", &["国家质检总局令第144号"]),
        (
            "国家发展和改革委员会令第29号和工业和信息化部公告2020年第5号",
            &["国家发展和改革委员会令第29号", "工业和信息化部公告2020年第5号"],
        ),
    ]);
}

#[test]
fn joint_issuers_are_kept_together() {
    finds(&[
        ("根据财政部 税务总局公告2019年第13号", &["财政部 税务总局公告2019年第13号"]),
        ("财政部、税务总局公告2019年第13号规定", &["财政部、税务总局公告2019年第13号"]),
        ("（国资委、证监会令第19号）", &["国资委、证监会令第19号"]),
        ("1997年12月30日国务院、中央军委令第236号发布", &["国务院、中央军委令第236号"]),
    ]);
}

#[test]
fn announcements_cited_by_their_title_are_found() {
    finds(&[
        ("《关于…的公告》（2019年第4号）", &["2019年第4号"]),
        ("《关于…的公告》（国家税务总局公告2019年第4号）", &["国家税务总局公告2019年第4号"]),
        ("应急管理部公告（2019年 第11号）", &["应急管理部公告（2019年 第11号）"]),
        ("《期刊》（2019年第4号）", &[]),
    ]);
}

#[test]
fn what_only_looks_like_a_number_is_left_alone() {
    for text in [
        "最高人民法院（2016）最高法民再98号民事判决、（2024）浙01民终123号、(2007)朝民初字第18230号",
        "厅长任军号召全体民警，厅长任军号的讲话",
        "为民路16号，雪峰湖大道832号，2号楼，12号台风，2019年第3期，第3号公告栏",
        "沪ICP备14003370号 川公网安备 51010502010725号 京网文[2017]1530-131号",
        "苏（2020）南京市不动产权第0012345号，锡国用（2008）第012345号",
        "GB/T 9704-2012、CVE-2021-44228、合同编号：GF-2017-0201、640121-103/2017-48967",
        "综合楼（2016）3号楼竣工，一期（2016）12号地块，张三[2016]3号样本，表（2016）3号",
        "限期整改指令第3号，责令第3号，一声令下，治安部16号令人震惊",
        "中标公告第5号，拍卖公告2020年第3号，2020年第12号台风",
        "合同编号：JN〔2024〕001号，（编号：ZB〔2024〕12号）",
        "本机关〔2024〕24号答复，关于〔2016〕5号，第〔2016〕5号",
        "根据德办发〔2016〕年度安排，（2019）5号，【2019】5号",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_number_among_other_text_in_a_field_is_read() {
    let cases = [
        ("机密★国办发〔2020〕5号", "国办发〔2020〕5号"),
        ("特急 国办发明电〔2020〕5号", "国办发明电〔2020〕5号"),
        ("云南省人民政府云政发〔2020〕5号", "云政发〔2020〕5号"),
        ("国办发〔2020〕5号（2020年3月1日）", "国办发〔2020〕5号"),
        ("德办发?2016?30号", "德办发〔2016〕30号"),
        ("国办发-2020-5号", "国办发〔2020〕5号"),
        ("国办发[2020】第05號號文", "国办发〔2020〕5号"),
        ("财政部　税务总局公告2019年第13号", "财政部 税务总局公告2019年第13号"),
        ("发文文号：渝府发〔201455号", "渝府发〔2014〕55号"),
    ];
    for (value, canonical) in cases {
        let number = read_document_number(value).expect("a number");
        assert_eq!(number.canonical.as_deref(), Some(canonical), "{value}: {number:#?}");
    }
}

#[test]
fn what_is_no_document_number_says_what_it_is() {
    let cases = [
        ("（2016）最高法民再98号", NumberKind::CourtCase),
        ("京网文[2017]1530-131号", NumberKind::Permit),
        ("锡国用（2008）第12345号", NumberKind::Permit),
        ("〔2020〕国办发5号", NumberKind::Other),
        ("国办发〔2020〕5-1号", NumberKind::Other),
        ("浙杭食药监械经营许20180001号", NumberKind::Other),
        ("第5号", NumberKind::Other),
    ];
    for (value, kind) in cases {
        let number = read_document_number(value).expect("something");
        assert_eq!((number.kind, number.canonical.is_none()), (kind, true), "{value}");
    }
}

#[test]
fn numbers_broken_over_two_lines_are_read_as_one() {
    for (text, expected) in [
        ("按照《方案》（永公\n（办）发〔2017〕28号）的要求", "永公（办）发〔2017〕28号"),
        ("根据国办发〔2019〕\n54号文件精神", "国办发〔2019〕54号"),
        ("根据国办发\n〔2019〕54号文件精神", "国办发〔2019〕54号"),
        ("根据国\n办发〔2019〕54号文件精神", "国办发〔2019〕54号"),
        ("根据国办发〔20\r\n19〕54号文件精神", "国办发〔2019〕54号"),
        ("根据国办发〔2019〕5\n4号文件精神", "国办发〔2019〕54号"),
        ("根据国办发〔2019〕54 \n号文件精神", "国办发〔2019〕54号"),
    ] {
        let numbers = find_document_numbers(text);
        let found: Vec<_> = numbers.iter().map(|number| number.canonical.as_deref()).collect();
        assert_eq!(found, [Some(expected)], "{text}");
        assert!(numbers[0].is_valid(), "{text}: {:#?}", numbers[0]);
    }
}

#[test]
fn lines_that_end_where_a_number_begins_are_no_part_of_it() {
    finds(&[
        ("青石县人民政府常务会议纪要\n〔2024〕8号", &[]),
        ("青石县人民政府文件\n国办发〔2024〕8号", &["国办发〔2024〕8号"]),
        ("报送县政府\n政发〔2008〕1号", &["政发〔2008〕1号"]),
        ("国办发\n\n〔2019〕54号", &[]),
        ("根据国办发〔2019〕\n　　54号房间", &[]),
        ("国办发(2019)\n54号", &[]),
    ]);
}

#[test]
fn quotation_marks_around_a_number_are_none_of_its_brackets() {
    finds(&[
        ("文号“国发〔2024〕5号”写在版头", &["国发〔2024〕5号"]),
        ("“〔2024〕第5号”没有机关代字", &[]),
        ("“云政发[2024]5号”应当改正", &["云政发[2024]5号"]),
    ]);
}

#[test]
fn a_number_that_shows_how_not_to_write_one_is_none() {
    finds(&[
        ("发文字号不得写成“云政发〔2024〕第5号”", &[]),
        ("错误示例：云政办发[2024]12号", &[]),
        // what is written as it should be is a number wherever it stands
        ("不应写作云政发(2024)5号。见云政发〔2024〕5号", &["云政发〔2024〕5号"]),
        ("纪要不得写入“云政发〔2024〕5号”", &["云政发〔2024〕5号"]),
    ]);
}

#[test]
fn telegrams_may_be_counted_by_how_urgent_they_are() {
    for value in ["发改电〔2024〕特急3号", "国办发明电〔2024〕加急12号", "云电〔2024〕急5号"]
    {
        let number = read_document_number(value).expect("a number");
        assert_eq!(
            (number.kind, number.status()),
            (NumberKind::Standard, Status::Valid),
            "{value}"
        );
        assert_eq!(found(&format!("按照{value}要求")), [value]);
    }
    for value in ["发改电〔2024〕特急号", "发改电〔2024〕特急"] {
        assert_ne!(read_document_number(value).map(|number| number.status()), Some(Status::Valid));
    }
}

#[test]
fn permits_of_planning_law_are_no_documents_and_keep_their_zeros() {
    for value in
        ["建字第〔2009〕012号", "地字第（2012）0034号", "乡字第2012-034号", "用字第[2012]34号"]
    {
        let number = read_document_number(value).expect("something");
        assert!(!number.kind.is_document_number(), "{value}: {number:#?}");
        assert!(found(&format!("取得{value}许可")).is_empty(), "{value}");
    }
    for value in ["建字〔2021〕第0012号", "乡字〔2012〕034号"] {
        let number = read_document_number(value).expect("a number");
        assert_eq!((number.kind, number.status()), (NumberKind::Case, Status::Valid), "{value}");
    }
    let number = read_document_number("京建字〔2021〕012号").expect("a number");
    assert_eq!((number.kind, number.status()), (NumberKind::Standard, Status::Fixable));
}
