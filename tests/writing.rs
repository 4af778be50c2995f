//! The rules of writing on the five plans, and on clean documents.

use std::env;
use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use gongkai::check::check_text;
use gongkai::date::Calendar;
use gongkai::engine::{Finding, FixKind, Profile, Setting, apply};
use gongkai::text::Lines;

fn check(text: &str) -> Vec<Finding> {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    check_text(text, Setting { profile: &profile, calendar: &calendar, as_of })
}

/// The rules that this file is about.
fn is_of_writing(finding: &Finding) -> bool {
    RULES.contains(&finding.rule.id)
}

const RULES: &[&str] = &[
    "text/boilerplate",
    "text/dash-ellipsis",
    "text/day-dot",
    "text/double-approximation",
    "text/double-punctuation",
    "text/glyph",
    "text/half-width",
    "text/list-comma",
    "text/mixed-width",
    "text/nested-marks",
    "text/number-style",
    "text/paragraph-end",
    "text/placeholder",
    "text/space",
    "text/straight-quotes",
    "text/unpaired",
];

/// The plans by the number of their file, where they are at hand.
fn plans() -> Vec<(String, String)> {
    let folder = env::var_os("GONGKAI_SEEDS").map_or("../shared/seeds".into(), PathBuf::from);
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("passed over: {} is not there", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy()[..3].to_owned();
        (name, fs::read_to_string(&path).expect("UTF-8"))
    };
    paths.into_iter().map(read).collect()
}

/// The number of the file, the line, the rule. A finding on many places stands at the first of them: 004
/// has 8 needless commas between titles, 7 between quotations; 001 and 004 are half-width throughout.
const EXPECTED: &[(&str, u32, &str)] = &[
    ("000", 26, "text/paragraph-end"),
    ("000", 28, "text/space"),
    ("000", 89, "text/list-comma"),
    ("000", 92, "text/list-comma"),
    ("001", 1, "text/boilerplate"),
    ("001", 9, "text/half-width"),
    ("001", 36, "text/paragraph-end"),
    ("001", 50, "text/space"),
    ("002", 3, "text/nested-marks"),
    ("002", 3, "text/mixed-width"),
    ("002", 28, "text/list-comma"),
    ("002", 28, "text/list-comma"),
    ("002", 28, "text/list-comma"),
    ("003", 39, "text/half-width"),
    ("003", 39, "text/list-comma"),
    ("003", 46, "text/half-width"),
    ("003", 46, "text/half-width"),
    ("003", 47, "text/half-width"),
    ("003", 320, "text/placeholder"),
    ("004", 1, "text/half-width"),
    ("004", 5, "text/list-comma"),
    ("004", 13, "text/day-dot"),
    ("004", 13, "text/list-comma"),
    ("004", 17, "text/dash-ellipsis"),
    ("004", 71, "text/space"),
    ("004", 80, "text/boilerplate"),
];

#[test]
fn the_plans_are_written_with_these_slips_and_no_others() {
    let mut found = Vec::new();
    for (name, text) in plans() {
        let lines = Lines::of(&text);
        for finding in check(&text).iter().filter(|finding| is_of_writing(finding)) {
            let line = finding.place.span.map_or(0, |span| lines.number(span.start));
            found.push((name.clone(), line, finding.rule.id));
        }
    }
    let found: Vec<(&str, u32, &str)> =
        found.iter().map(|(name, line, rule)| (name.as_str(), *line, *rule)).collect();
    assert!(found.is_empty() || found == EXPECTED, "{found:#?}");
}

fn fix(text: &str) -> String {
    let found = check(text);
    let fixes = found.iter().flat_map(|finding| &finding.fixes);
    apply(text, fixes.filter(|fix| fix.kind == FixKind::Safe))
}

/// The rules that find something, each as often as it does.
fn rules(text: &str) -> Vec<&'static str> {
    let mut rules: Vec<&str> = check(text).iter().map(|finding| finding.rule.id).collect();
    rules.sort_unstable();
    rules
}

#[test]
fn all_safe_fixes_together_leave_nothing_to_fix_and_break_nothing() {
    for (name, text) in plans() {
        let fixed = fix(&text);
        assert_eq!(fix(&fixed), fixed, "{name}: a second fix changes nothing");
        let safe = |finding: &&Finding| finding.fixes.iter().any(|fix| fix.kind == FixKind::Safe);
        assert_eq!(check(&fixed).iter().filter(safe).count(), 0, "{name}: nothing safe is left");
        let before = rules(&text);
        for rule in rules(&fixed) {
            assert!(before.contains(&rule), "{name}: the fixes make {rule} find something");
        }
    }
}

/// Clean documents, with what might be taken for slips: nothing of it is one.
const CLEAN: &[&str] = &[
    NOTICE,
    ANNOUNCEMENT,
    OPINION,
    LETTER,
    REPORT,
    TABLE,
    CONTACTS,
    LAW,
    PENALTY,
    FOREIGN,
    MINUTES,
    LIST,
];

const NOTICE: &str = "某县人民政府办公室关于做好2024年政务公开工作的通知

各乡镇人民政府，县直各部门：

    为贯彻落实《国务院办公厅关于印发〈政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）精神，结合我县实际，现将有关事项通知如下：

    一、总体要求
    坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务、结果“五公开”。
    二、重点任务
    （一）深化“放管服”改革信息公开。及时公开权责清单、办事指南；推行“互联网+政务服务”，实现“一网通办”“跨省通办”。
    （二）加强政策解读。政策文件与解读材料同步组织、同步审签、同步部署（责任单位：县政府办公室；配合单位：各乡镇、各部门）。
    1.解读材料于文件公开后3个工作日内发布。
    2.回应社会关切，不得迟于24小时。
    三、工作要求
    请于2024年9月30日17:30前将落实情况报县政府办公室（联系人：李明，电话：0731-1234567，传真：1234568）。

    附件：1.2024年政务公开任务清单
          2.联络员登记表

                              某县人民政府办公室
                                2024年3月18日
    （此件公开发布）";

const ANNOUNCEMENT: &str = "某市自然资源局国有建设用地使用权挂牌出让公告
（2024年第3号）
经市人民政府批准，某市自然资源局决定以挂牌方式出让1（幅）地块的国有建设用地使用权。现将有关事项公告如下：
一、地块的基本情况：宗地编号2024-03号，面积12,345.6平方米，容积率≤2.5，绿地率≥30%，出让年限70年。
二、申请人可于2024年4月1日至2024年4月20日（工作日8:30—12:00，14:30—18:00）到市公共资源交易中心获取出让文件。
三、网址：http://www.example.gov.cn/col/col1234/index.html?uid=5&page=1
特此公告。
某市自然资源局
2024年3月20日";

const OPINION: &str = "关于加强和规范事中事后监管的实施意见
第一条 为了规范行政执法行为，保护公民、法人和其他组织的合法权益，根据《中华人民共和国行政处罚法》《中华人民共和国行政许可法》等法律、法规，结合本省实际，制定本意见。
第二条 本意见所称“双随机、一公开”，是指随机抽取检查对象、随机选派执法检查人员、抽查情况及查处结果及时向社会公开。
第三条 各级行政机关应当做到：（一）公开透明；（二）公平公正；（三）便民高效。
①按照“谁审批、谁监管，谁主管、谁监管”的原则落实责任；②建立健全抽查事项清单。
第四条 本意见自2024年5月1日起施行，有效期5年。——法律、法规另有规定的，从其规定……";

const LETTER: &str = "某省发展和改革委员会关于商请支持某铁路项目用地预审的函

自然资源厅：

    甲市—乙市铁路（以下简称“甲乙铁路”）是《某省综合立体交通网规划（2021—2035年）》确定的项目，全长约128.6公里，估算总投资近200亿元，比例尺1:10000的线位图见附件。
    专此函达，请予支持为盼。

    附件：甲乙铁路线位图

某省发展和改革委员会
2023年11月2日";

const REPORT: &str = "2023年政府信息公开工作年度报告
本年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
（一）主动公开。2023年，通过门户网站公开信息1 234条，同比增长12.5%；微博、微信分别发布356条和1,024条，总阅读量约4.2万次。
（二）依申请公开。全年收到申请11件，其中：予以公开8件，部分公开2件，不予公开1件，按时答复率100%。
（三）监督保障。开展“3·15”国际消费者权益日等活动，近10年来累计解答咨询500余人次。公开是否到位？群众说了算！";

const TABLE: &str = "政务公开基本目录
\t序号\t公开事项\t公开内容\t公开时限
\t1\t机构职能\t机构设置、主要职责、办公地址、联系方式\t自信息形成或变更之日起20个工作日内
\t2\t规范性文件\t《某办法》、《某规定》（修订）\t长期
\t3\t行政许可\t许可依据、条件、程序，收费标准，\t实时
责任单位：法制大队
公开渠道：政府网站、公告栏、“两微一端”
组  长：王  强  县委常委、副县长
副组长：李  明  县政府办公室主任
        赵小平  县公安局局长";

const CONTACTS: &str = "某区行政审批局办事指南
办公地址：某区人民路88号3楼（东塔）A305室
办公时间：周一至周五8:30—17:30（法定节假日除外）
咨询电话：(010)12345678、12345转2
传真：010-87654321    邮编：100000
电子邮箱：xzspj@example.gov.cn
网上办理：https://zwfw.example.gov.cn/portal/item?id=11C0001&type=1
乘车路线：乘地铁1号线、公交88路（区政府站）下车即到
所需材料：1）申请表（原件1份）；2）身份证（原件及复印件各1份）；3）委托书
办理流程：申请→受理→审查→决定→送达";

const LAW: &str = "第四十四条规定：“行政机关应当在作出行政许可决定之日起十日内向申请人颁发证件。”
《条例》第三十三条规定：
“行政机关收到政府信息公开申请，能够当场答复的，应当当场予以答复。
“行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复；需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。”
申请人对上述答复（某公开〔2023〕第5号—答）不服的，可以自收到本答复之日起60日内申请行政复议。";

const PENALTY: &str = "某市市场监督管理局行政处罚决定书
某市监处罚〔2024〕56号
当事人：某市××食品有限公司
统一社会信用代码：91530000XXXXXXXX1A
法定代表人：张××，身份证号码：5301**********1234
2024年1月5日，本局执法人员在××路××号检查时，发现当事人经营的“××牌”月饼（规格：60g×8，生产日期：2023-09-01）超过保质期，货值金额约1200元。
依据《中华人民共和国食品安全法》第一百二十四条第一款第（五）项的规定，决定处罚如下：1.没收违法所得200元；2.罚款5000元。";

const FOREIGN: &str = "2024年外国人来华工作许可（Foreigner's Work Permit）办理须知
Applicants should submit the following documents: (1) passport; (2) photo; (3) contract.
申请人Zhang San、O'Brien等应当登录“外国人来华工作管理服务系统”（http://fuwu.example.gov.cn/lhgzweb/），下载PDF、Word等格式的表格，使用Windows 10及以上版本填写。
软件著作权登记号2019SR0123456，符合ISO 9001:2015和GB/T 19001-2016的要求，APP版本为V2.0.1，内存≥4GB。";

const MINUTES: &str = "某县人民政府常务会议纪要
2024年4月2日上午，县长主持召开县十七届人民政府第35次常务会议。纪要如下：
一、会议听取了县财政局关于2024年第一季度财政收支情况的汇报。会议指出，一要开源节流，二要强化绩效，三要严肃财经纪律。
二、会议审议并原则通过《某县国土空间总体规划（2021—2035年）》（送审稿），由县自然资源局按程序报批。
出席：王强 李明 赵小平
请假：钱进（出差）
列席：县纪委监委、县人大常委会办公室、县政协办公室，各乡镇（街道）负责人";

const LIST: &str = "附件1

2024年部门规范性文件清理结果

一、继续有效的文件（3件）
1.某局关于印发《某市公共租赁住房管理办法》的通知（某建规〔2021〕2号）
2.某局关于《某市物业管理条例》实施中若干问题的意见（某建规〔2022〕1号）
3.某市城市管理局 某市公安局关于规范户外广告设置的通告（2020年第1号）
二、废止的文件（1件）
某局关于进一步加强建筑施工安全管理，落实企业主体责任的通知（某建〔2012〕15号）
三、《某市历史建筑保护办法》、《某市白蚁防治管理规定》（修订版）继续执行";

#[test]
fn a_long_text_of_one_slip_is_a_few_findings() {
    let slips = [
        "，，甲",
        "甲）",
        "“甲\n",
        "《甲《",
        "》、《",
        "甲\"",
        "甲,乙，",
        "甲\u{A0}",
        "甲\u{200B}",
        "⽂",
        "１，",
        "的XX甲",
        "（待定）",
        "约1人左右",
        "二零零一年",
        "“5.15”案",
        "如有侵权请联系删除\n",
    ];
    for slip in slips {
        let text = slip.repeat(20_000);
        let found = check(&text).iter().filter(|finding| is_of_writing(finding)).count();
        assert!((1..=8).contains(&found), "{slip:?}: {found}");
    }
}

#[test]
fn clean_documents_are_left_alone() {
    let mut wrong = Vec::new();
    for text in CLEAN {
        let found: Vec<(&str, &str)> = check(text)
            .iter()
            .filter(|finding| is_of_writing(finding))
            .map(|finding| (finding.rule.id, finding.place.span.map_or("", |span| span.of(text))))
            .collect();
        let title = text.lines().next().unwrap_or_default();
        wrong.extend(found.into_iter().map(|(rule, at)| (title, rule, at)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
