//! The reader of time limits against a table of real ones: every row, every column.

use chrono::NaiveDate;
use gongkai::check::check_item;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting, Severity};
use gongkai::read::read_time_limit;
use gongkai::read::time_limit::{Clause, Term, TimeLimit, Unit};
use gongkai::record::Item;

/// The kinds of the table, which are finer than those of the API.
fn kind(limit: &TimeLimit) -> &'static str {
    if limit.empty {
        return "empty";
    }
    match limit.clauses.as_slice() {
        [] => "invalid",
        [only] => kind_of_clause(only),
        _ => "compound",
    }
}

fn kind_of_clause(clause: &Clause) -> &'static str {
    match &clause.term {
        Term::Within(Some(_), _) => "within",
        Term::Within(None, _) | Term::Processing(_) => "within_no_event",
        Term::Outside(..) => "invalid",
        Term::Before(..) => "before_event",
        Term::With(..) => "with_event",
        Term::By(..) => "by_date_recurrent",
        Term::Every(..) => "recurrent",
        Term::Once(_) => "by_date_once",
        Term::Duration(..) => "min_duration",
        Term::Interval(_) => "interval",
        Term::Immediate { .. } => "immediate",
        Term::Standing => "standing",
        Term::Dynamic => "dynamic",
        Term::Vague(_) => "vague",
        Term::Reference(_) => "reference",
    }
}

/// The kind in the API that each kind of the table belongs to.
const KINDS: &[(&str, Option<&str>)] = &[
    ("within", Some("within")),
    ("within_no_event", Some("within")),
    ("with_event", Some("within")),
    ("before_event", Some("by-date")),
    ("by_date_recurrent", Some("by-date")),
    ("by_date_once", Some("by-date")),
    ("recurrent", Some("recurrent")),
    ("min_duration", Some("duration")),
    ("interval", Some("interval")),
    ("immediate", Some("immediate")),
    ("standing", Some("ongoing")),
    ("dynamic", Some("ongoing")),
    ("vague", Some("vague")),
    ("reference", Some("reference")),
    ("compound", Some("compound")),
    ("empty", None),
    ("invalid", None),
];

/// The units of the table, and their names in the API.
const UNITS: &[(&str, &str)] = &[
    ("wd", "working-day"),
    ("d", "day"),
    ("w", "week"),
    ("mo", "month"),
    ("q", "quarter"),
    ("hy", "half-year"),
    ("y", "year"),
    ("h", "hour"),
];

/// Columns of rows where the reader is right to differ, with the reason.
const DIFFERENCES: &[(&str, &str, &str)] = &[];

/// What law says of a limit, rather than how it is written: rules know that, not the reader. `?` says
/// that it is so for some topics only.
const JUDGED: &[&str] = &[
    "TL05_EXCEEDS_20WD",
    "TL06_CALENDAR_FOR_WORKDAY",
    "TL15_SPECIAL_LAW",
    "TL15_SPECIAL_LAW?",
    "TL18_OLD_LAW",
    "TL21_CALENDAR_MAY_EXCEED",
];

/// One row: its columns by name.
struct Row(Vec<String>);

const COLUMNS: [&str; 7] =
    ["input", "kind", "start_event", "amount", "unit", "canonical", "problems"];

impl Row {
    fn read(limit: &TimeLimit, input: &str) -> Self {
        let unit = limit.unit().map_or("", |unit| {
            UNITS.iter().find(|(_, name)| *name == unit).map_or(unit, |(short, _)| short)
        });
        let mut problems: Vec<&str> =
            limit.departures.iter().map(|departure| departure.code.name()).collect();
        problems.sort_unstable();
        problems.dedup();
        Self(vec![
            input.to_owned(),
            kind(limit).to_owned(),
            limit.start_event().unwrap_or("none").replace('-', "_"),
            limit.amount().map(|amount| amount.to_string()).unwrap_or_default(),
            unit.to_owned(),
            limit.canonical().unwrap_or("?".to_owned()),
            problems.join(";"),
        ])
    }

    fn expected(line: &str) -> Self {
        let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        cells.resize(COLUMNS.len(), String::new());
        let mut problems: Vec<&str> =
            cells[6].split(';').filter(|code| !code.is_empty() && !JUDGED.contains(code)).collect();
        problems.sort_unstable();
        cells[6] = problems.join(";");
        Self(cells)
    }
}

#[test]
fn every_row_is_read_as_the_table_says() {
    let table = include_str!("data/time_limits.tsv");
    let mut lines = table.lines();
    assert_eq!(lines.next().map(|line| line.split('\t').collect()), Some(COLUMNS.to_vec()));
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in lines {
        rows += 1;
        let expected = Row::expected(line);
        let input = expected.0[0].replace("\\n", "\n");
        let limit = read_time_limit(&input);
        let read = Row::read(&limit, &expected.0[0]);
        for (at, column) in COLUMNS.iter().enumerate() {
            let reason = DIFFERENCES
                .iter()
                .find(|(input, name, _)| *input == expected.0[0] && name == column);
            match reason {
                Some((input, column, reason)) => eprintln!("{input}: {column}: {reason}"),
                None if read.0[at] != expected.0[at] => wrong.push(format!(
                    "{line}\n    {column}: read {:?}, table {:?}",
                    read.0[at], expected.0[at]
                )),
                None => {}
            }
        }
        let api = KINDS.iter().find(|(kind, _)| *kind == expected.0[1]).expect("a known kind").1;
        if limit.kind() != api {
            wrong.push(format!("{line}\n    kind in the API: {:?}", limit.kind()));
        }
    }
    assert_eq!(rows, 145);
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// The code of the table that a finding on a limit by itself amounts to.
fn judgement(rule: &str, severity: Severity) -> Option<&'static str> {
    match (rule, severity) {
        ("time-limit/exceeds-20-working-days", Severity::Error) => Some("TL05_EXCEEDS_20WD"),
        ("time-limit/exceeds-20-working-days", _) => Some("TL21_CALENDAR_MAY_EXCEED"),
        ("time-limit/unit", Severity::Info) => Some("TL06_CALENDAR_FOR_WORKDAY"),
        ("time-limit/special-law", Severity::Error) => Some("TL15_SPECIAL_LAW"),
        ("time-limit/special-law", _) => Some("TL18_OLD_LAW"),
        _ => None,
    }
}

#[test]
fn what_law_says_of_every_row_is_found_by_the_rules() {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut wrong = Vec::new();
    for line in include_str!("data/time_limits.tsv").lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let input = cells[0].replace("\\n", "\n");
        let problems = cells.get(6).unwrap_or(&"").split(';');
        let mut expected: Vec<&str> =
            problems.filter(|code| JUDGED.contains(code) && !code.ends_with('?')).collect();
        let item = Item { time_limit: Some(input.into()), ..Item::default() };
        let mut found: Vec<&str> = check_item(&item, setting)
            .iter()
            .filter_map(|finding| judgement(finding.rule.id, finding.severity))
            .collect();
        expected.sort_unstable();
        found.sort_unstable();
        if found != expected {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rule that speaks of each code, where it is one of how a limit is written.
const SPOKEN_OF: &[(&str, &str)] = &[
    ("TL01_EMPTY", "time-limit/missing"),
    ("TL02_VAGUE", "time-limit/vague"),
    ("TL03_NO_EVENT", "time-limit/no-start"),
    ("TL04_NO_BOUND", "time-limit/unbounded"),
    ("TL07_TYPO", "time-limit/typo"),
    ("TL08_STUTTER", "time-limit/typo"),
    ("TL09_DITTO", "time-limit/vague"),
    ("TL10_TRUNCATED", "time-limit/typo"),
    ("TL11_INNER_SPACE", "time-limit/wording"),
    ("TL13_NORMALISED", "time-limit/wording"),
    ("TL14_ONE_OFF_PAST", "time-limit/unbounded"),
    ("TL16_DURATION_NOT_DEADLINE", "time-limit/unbounded"),
    ("TL17_EVENT_NARROW", "time-limit/wording"),
    ("TL20_UNIT_MISSING", "time-limit/unit"),
    ("TL23_PROCESSING_TIME", "time-limit/unbounded"),
    ("TL24_GRAMMAR", "time-limit/wording"),
    ("TL25_YEAR_UNSPECIFIED", "time-limit/wording"),
    ("TL26_NO_POINT", "time-limit/unbounded"),
    ("TL27_INTERVAL_ONLY", "time-limit/unbounded"),
    ("TL28_ONLY_PROVISO", "time-limit/vague"),
    ("TL29_OTHER_PROCEDURE", "time-limit/unbounded"),
    ("TL30_FUZZY_DATE", "time-limit/wording"),
];

/// Rows of which a rule says nothing though the table has the code, with the reason.
const UNSPOKEN: &[(&str, &str)] = &[];

#[test]
fn a_rule_speaks_of_every_problem_of_every_row() {
    let profile = serde_json::json!({ "name": "全部", "rules": { "time-limit/wording": "info" } });
    let (profile, calendar) = (Profile::read(&profile).expect("a profile"), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let mut wrong = Vec::new();
    for line in include_str!("data/time_limits.tsv").lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let input = cells[0].replace("\\n", "\n");
        let item = Item { time_limit: Some(input.into()), ..Item::default() };
        let found: Vec<&str> =
            check_item(&item, setting).iter().map(|finding| finding.rule.id).collect();
        let codes: Vec<&str> =
            cells.get(6).unwrap_or(&"").split(';').filter(|code| !code.is_empty()).collect();
        for code in &codes {
            let rule = SPOKEN_OF.iter().find(|(known, _)| known == code);
            let reason = UNSPOKEN.iter().any(|(row, known)| (row, known) == (&cells[0], code));
            if rule.is_some_and(|(_, rule)| !found.contains(rule)) && !reason {
                wrong.push(format!("{line}: no finding for {code}: {found:?}"));
            }
        }
        // And nothing is said of a row that the table finds right.
        if codes.is_empty() && !found.is_empty() {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_so_for_some_topics_is_found_on_those() {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    for (name, limit) in [
        ("行政处罚决定", "在执法决定作出之日起20个工作日内，向社会公布"),
        ("部门预算", "自批准之日起20个工作日内"),
    ] {
        let mut item = Item { time_limit: Some(limit.into()), ..Item::default() };
        assert!(check_item(&item, setting).is_empty(), "{limit}");
        item.name = Some(name.into());
        let found = check_item(&item, setting);
        assert_eq!(found.len(), 1, "{name} {limit}");
        assert_eq!(found[0].rule.id, "time-limit/special-law");
    }
    // the 3 working days of 政策解读 are local: a profile lays them down
    eprintln!(
        "与政策文件同步发布，时间跨度不超过5个工作日: no national law sets a term for 政策解读"
    );
}

/// Writings that the table does not have, and what they are read as.
const MORE: &[(&str, &str)] = &[
    // amounts
    ("二十（20）个工作日内", "within(20,wd,?)"),
    ("5～7个工作日内", "within(7,wd,?)"),
    ("20日（工作日）内", "within(20,wd,?)"),
    ("两周内", "within(2,w,?)"),
    ("半年内", "within(1,hy,?)"),
    ("原则上20个工作日内", "within(20,wd,?)"),
    ("二十四小时内", "within(24,h,?)"),
    ("自该政府信息形成或者变更之日起20个", "within(20,?,formed_or_changed)"),
    // events
    ("信息形成（变更）20个工作日内", "within(20,wd,formed_or_changed)"),
    ("7个工作日内（自作出行政许可决定之日起）", "within(7,wd,decision_made)"),
    ("长期公开，如有变动20个工作日内更新", "within(20,wd,changed)"),
    ("信息变更后及时更新，最长不超过20个工作日", "within(20,wd,changed)"),
    ("公示期满无异议后5个工作日内", "within(5,wd,display_end)"),
    ("上半年结束后20日内", "within(20,d,half_year_end)"),
    ("季后15日内", "within(15,d,quarter_end)"),
    ("每月前5个工作日内", "within(5,wd,month_start)"),
    ("名单确定后5个工作日内", "within(5,wd,名单确定)"),
    ("自然资源规划批准后20个工作日内", "within(20,wd,approved)"),
    ("经人大批准后20日内", "within(20,d,npc_approved)"),
    ("活动举办前3天", "before(3,d,活动举办)"),
    ("招生工作开展前", "before(0,d,招生工作开展)"),
    ("文件印发后公开", "vague(after=doc_issued)"),
    ("信息形成当日公开", "immediate(same_day,after=formed)"),
    // whom it is for
    ("主动公开，20个工作日内", "within(20,wd,?)"),
    (
        "事前公开：长期公开；事后公开：7个工作日内",
        "standing(){事前公开} & within(7,wd,?){事后公开}",
    ),
    (
        "①计划：每年1月底前；②结果：形成后20个工作日内",
        "by(year,01-31){计划} & within(20,wd,formed){结果}",
    ),
    (
        "政策类：信息形成或变更之日起20个工作日内\n动态类：及时更新",
        "within(20,wd,formed_or_changed){政策} & vague(){动态}",
    ),
    (
        "信息形成之日起20个工作日内（其中：行政许可、行政处罚信息7个工作日内）",
        "within(20,wd,formed) & within(7,wd,?){行政许可,行政处罚}",
    ),
    (
        "除法律法规另有规定外，自信息形成或变更之日起20个工作日内公开",
        "within(20,wd,formed_or_changed) unless ref(law)",
    ),
    // what villages, schools and services write
    ("长年公开", "standing()"),
    ("事前、事中、事后", "vague()"),
    ("全过程公开", "vague()"),
    ("一年两次", "every(year)"),
    ("每年7月15日前公开上半年情况", "by(year,07-15)"),
    ("每季度末次月10日前", "by(next_quarter,M1-10)"),
    ("每学期初", "by(term,M1)"),
    ("入学前公布", "before(0,d,入学)"),
    ("签约后公示", "vague(after=签约)"),
    ("监测数据产生后次日公布", "within(1,d,formed)"),
    ("信息形式或者变更之日起20个工作日内", "within(20,wd,formed_or_changed)"),
    ("信息形成之日起20日工作日内", "within(20,wd,formed)"),
    ("受理之日起20个工作日，情况复杂的可延长10个工作日", "within(20,wd,受理)"),
    (
        "自信息形成或者变更以后二十个工作日内\n法律另有规定的除外",
        "within(20,wd,formed_or_changed) unless ref(law)",
    ),
    ("以上级文件为准", "ref(superior)"),
    // days and periods
    ("每年6月30日和12月31日前", "by(year,06-30) & by(year,12-31)"),
    ("每月5日、15日、25日", "by(month,05) & by(month,15) & by(month,25)"),
    ("每年1-3月", "by(year,03-31)"),
    ("每季度（首月15日前）", "by(quarter,M1-15)"),
    ("每季度次月10日前", "by(next_quarter,M1-10)"),
    ("次月15日前", "by(next_month,15)"),
    ("次年3月底前", "by(next_year,03-31)"),
    ("每月底前", "by(month,END)"),
    ("每月第一个工作日", "by(month,WD1)"),
    ("每周五前", "by(week,FRI)"),
    ("每周一次", "every(week)"),
    ("每两个月更新一次", "every(2,month)"),
    ("一年一次", "every(year)"),
    ("每年1月31日前公布上一年度报告", "by(year,01-31)"),
    ("二〇二四年底前", "once(2024-12-31)"),
    ("2024年1月1日至2024年12月31日", "once(2024-12-31)"),
    ("2024.12.31前", "once(2024-12-31)"),
    // words
    ("定期（每季度）", "every(quarter)"),
    ("实时公开，动态更新", "immediate()"),
    ("按照《中华人民共和国预算法》规定的时限公开", "ref(law)"),
    ("20个工作日内，公开期限为长期", "within(20,wd,?)"),
];

#[test]
fn other_writings_are_read_as_well() {
    let read = |text: &str| read_time_limit(text).canonical().unwrap_or_default();
    let wrong: Vec<String> = MORE
        .iter()
        .filter(|(text, form)| read(text) != *form)
        .map(|(text, form)| format!("{text}: {} and not {form}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_time_limit_is_not_read_as_one() {
    for text in [
        "政府网站",
        "全社会",
        "主动公开",
        "县人民政府办公室",
        "××个工作日内",
        "工作日9:00-17:00",
        "见备注",
        "√",
        "《政府信息公开条例》",
        "0537-3446029",
        "指挥中心、宣传科",
        "统一受理",
        "上半",
        "第20号",
    ] {
        let limit = read_time_limit(text);
        assert_eq!(limit.kind(), None, "{text}: {:?}", limit.canonical());
    }
}

/// Every span of a reading, so that a test can slice by it.
fn spans(limit: &TimeLimit) -> Vec<gongkai::text::Span> {
    let mut spans = vec![limit.span];
    spans.extend(limit.departures.iter().map(|departure| departure.span));
    for clause in &limit.clauses {
        spans.push(clause.span);
        spans.extend(clause.scope.iter().map(|scope| scope.span));
        spans.extend(clause.term.start().map(|start| start.span));
        if let Some(amount) = clause.term.amount() {
            spans.extend([amount.number_span, amount.unit_span, amount.span()]);
        }
    }
    spans
}

#[test]
fn days_that_brackets_call_working_days_are_working_days() {
    for value in [
        "20日内（工作日）",
        "20日（工作日）内",
        "自信息形成或者变更之日起20日内(工作日)公开",
        "信息形成后20天以内（按工作日计算）",
    ] {
        let limit = read_time_limit(value);
        assert_eq!(limit.within(), Some((20, Unit::WorkingDay)), "{value}: {limit:#?}");
    }
    assert_eq!(read_time_limit("20日内（自然日）").within(), Some((20, Unit::Day)));
}

#[test]
fn what_is_done_ahead_and_what_follows_half_a_year_are_told_from_durations() {
    for (value, canonical) in [
        ("提前24小时公告", "before(24,h,?)"),
        ("停水前24小时公告", "before(24,h,停水)"),
        ("公告24小时", "exact(24,h)"),
        ("每半年结束后1个月内", "within(1,mo,half_year_end)"),
        ("半年", "interval(1,hy)"),
    ] {
        assert_eq!(read_time_limit(value).canonical().as_deref(), Some(canonical), "{value}");
    }
}

/// Reads, and asserts that all spans are spans of the value.
fn read_anything(value: &str) {
    let limit = read_time_limit(value);
    for span in spans(&limit) {
        assert!(value.get(span.range()).is_some(), "{value:?}: {span:?} of {limit:#?}");
    }
    let _ = (limit.canonical(), limit.within());
}

/// The words that time limits are made of, and what breaks them.
const WORDS: &str = "自|从|应|于|该|政府信息|形成|或者|或|变更|之日起|后|，|、|；|。|：|（|）|(|)|,|;|:|20|2O|l0|二十|两|半|\
    0|31|1|12|2020|２０|个|工作日|工作曰|日|天|月|年|季度|周|小时|内|之内|外|前|每|每年|每月|每季度|按|首月|第|底|末|\
    及时|长期|动态|更新|跟新|公开|公示|期|不少于|不超过|提前|同步|与|文件|按照|规定|其中|除|行政处罚决定|意见|无|/|同上|\
    另有规定|从其规定|办结|答复|予以|公| |\n|\u{3000}|&nbsp;|𠮷|1.|①|-|至|~|.|年底|当日|实时|一|会|结束|人大|批准";

proptest::proptest! {
    #[test]
    fn any_text_is_read(value in "\\PC{0,60}") {
        read_anything(&value);
    }

    #[test]
    fn any_words_in_any_order_are_read(
        words in proptest::collection::vec(
            proptest::sample::select(WORDS.split('|').collect::<Vec<_>>()), 0..14)
    ) {
        read_anything(&words.concat());
    }
}

#[test]
fn a_cell_of_any_size_is_read_in_time() {
    for part in [
        "20",
        "形成个",
        "，",
        "自",
        "每年1月",
        "第",
        "（",
        "及时公开；",
        "１",
        "工作日",
        "\n",
        "O0",
    ] {
        read_anything(&part.repeat(1_000_000 / part.len()));
        read_anything(&part.repeat(3_999 / part.len()));
    }
}
