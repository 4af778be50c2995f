//! What the text of an annual report says: its parts, and the figures that its tables have too.

use crate::text::{Span, is_space};

/// The heads of the six parts of a report (政府信息公开工作年度报告格式).
pub const HEADS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

/// The words that a head of each part has, however it is worded.
const WORDS: [&[&str]; 6] = [
    &["总体情况"],
    &["主动公开", "情况"],
    &["申请", "处理"],
    &["行政复议", "行政诉讼"],
    &["存在", "问题"],
    &["其他", "报告", "事项"],
];

/// The longest head, in characters.
const LONGEST_HEAD: usize = 40;

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportPart {
    /// Which of [`HEADS`] it is, counted from 0.
    pub number: usize,
    /// Its head.
    pub head: Span,
    /// What stands below its head, up to the next one.
    pub content: Span,
}

/// Finds the parts of a report, in the order of the text. Where a head stands twice, as in a table of
/// contents, the last one counts.
///
/// ```
/// use gongkai::read::find_report_parts;
///
/// let parts = find_report_parts("一、总体情况\n本年……\n二、主动公开政府信息情况\n见表。");
/// assert_eq!(parts.iter().map(|part| part.number).collect::<Vec<_>>(), [0, 1]);
/// ```
pub fn find_report_parts(text: &str) -> Vec<ReportPart> {
    let mut found: Vec<ReportPart> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(number) = part_of(line) {
            let head = line.trim_matches(is_space);
            let at = start + (line.len() - line.trim_start_matches(is_space).len());
            let end = start + line.len();
            found.retain(|part| part.number != number);
            found.push(ReportPart {
                number,
                head: Span::new(at, at + head.len()),
                content: Span::new(end, text.len()),
            });
        }
        start += line.len();
    }
    for at in 1..found.len() {
        found[at - 1].content.end = found[at].head.start;
    }
    found
}

/// Which part a line is the head of.
fn part_of(line: &str) -> Option<usize> {
    let line: String = line.chars().filter(|c| !is_space(*c)).collect();
    let rest = line.strip_prefix(['一', '二', '三', '四', '五', '六', '七'])?;
    let rest = rest.strip_prefix(['、', '.', '．', ',', '，'])?;
    if rest.chars().count() > LONGEST_HEAD || rest.contains('。') {
        return None;
    }
    WORDS.iter().position(|words| words.iter().all(|word| rest.contains(word)))
}

/// A figure that the text states and the tables have too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What it is the figure of.
    pub what: &'static str,
    /// The cells that it is the sum of.
    pub cells: &'static [&'static str],
    /// The number with its unit.
    pub span: Span,
    /// The number.
    pub value: i64,
    /// Whether it is exactly so many; where not, the number is the least.
    pub exact: bool,
}

impl Stated {
    /// Whether a table with that sum says the same.
    pub fn agrees(&self, filled: i64) -> bool {
        if self.exact { filled == self.value } else { filled >= self.value }
    }
}

/// A figure by the words before it.
struct Quantity {
    what: &'static str,
    cells: &'static [&'static str],
    /// What its clause has; one of each.
    words: &'static [&'static [&'static str]],
    /// What its clause has not.
    without: &'static [&'static str],
    /// What the sentence is about.
    topic: &'static str,
    /// Whether the words come right before the number.
    close: bool,
    /// Whether the words tell it exactly.
    exact: bool,
}

const REQUESTS: &str = "申请";
const DISCLOSURE: &str = "信息公开";
const RULES: &str = "规范性文件";
const TOPICS: [&str; 3] = [REQUESTS, DISCLOSURE, RULES];

#[rustfmt::skip]
const QUANTITIES: &[Quantity] = &[
    Quantity { what: "本年新收", cells: &["T3.1.t"], words: &[&["新收"]], without: &[], topic: REQUESTS, close: false, exact: true },
    Quantity { what: "上年结转", cells: &["T3.2.t"], words: &[&["上年结转", "上年度结转", "上一年结转", "上一年度结转"]], without: &[], topic: REQUESTS, close: false, exact: true },
    Quantity { what: "结转下年度继续办理", cells: &["T3.4.t"], words: &[&["结转下年", "结转下一年", "结转至下年", "结转至下一年", "结转到下年", "结转到下一年"]], without: &[], topic: REQUESTS, close: false, exact: true },
    Quantity { what: "部分公开", cells: &["T3.3.2.t"], words: &[&["部分公开"]], without: &[], topic: REQUESTS, close: true, exact: true },
    Quantity { what: "不予公开", cells: &["T3.3.3.1.t", "T3.3.3.2.t", "T3.3.3.3.t", "T3.3.3.4.t", "T3.3.3.5.t", "T3.3.3.6.t", "T3.3.3.7.t", "T3.3.3.8.t"], words: &[&["不予公开"]], without: &[], topic: REQUESTS, close: true, exact: true },
    Quantity { what: "予以公开", cells: &["T3.3.1.t"], words: &[&["予以公开"]], without: &["不予以"], topic: REQUESTS, close: true, exact: true },
    Quantity { what: "无法提供", cells: &["T3.3.4.1.t", "T3.3.4.2.t", "T3.3.4.3.t"], words: &[&["无法提供"]], without: &[], topic: REQUESTS, close: true, exact: true },
    Quantity { what: "不予处理", cells: &["T3.3.5.1.t", "T3.3.5.2.t", "T3.3.5.3.t", "T3.3.5.4.t", "T3.3.5.5.t"], words: &[&["不予处理"]], without: &[], topic: REQUESTS, close: true, exact: true },
    Quantity { what: "本年度办理结果", cells: &["T3.3.7.t"], words: &[&["办结"]], without: &["按时", "按期", "办结率"], topic: REQUESTS, close: true, exact: false },
    Quantity { what: "本年新收", cells: &["T3.1.t"], words: &[&["收到", "受理", "接收"], &["信息公开申请", "公开申请"]], without: &["新收"], topic: REQUESTS, close: false, exact: false },
    Quantity { what: "行政复议", cells: &["T4.review.total"], words: &[&["行政复议", "行政复议案件", "行政复议申请"]], without: &[], topic: DISCLOSURE, close: true, exact: true },
    Quantity { what: "行政诉讼", cells: &["T4.direct.total", "T4.after.total"], words: &[&["行政诉讼", "行政诉讼案件"]], without: &[], topic: DISCLOSURE, close: true, exact: true },
    Quantity { what: "行政规范性文件本年制发件数", cells: &["T2.1.doc.made"], words: &[&["制发", "制定", "出台"]], without: &["修订", "清理"], topic: RULES, close: false, exact: true },
    Quantity { what: "行政规范性文件本年废止件数", cells: &["T2.1.doc.repealed"], words: &[&["废止"]], without: &["修订", "清理", "失效", "制"], topic: RULES, close: false, exact: true },
    Quantity { what: "行政规范性文件现行有效件数", cells: &["T2.1.doc.valid"], words: &[&["现行有效"]], without: &["清理"], topic: RULES, close: false, exact: true },
];

/// Words that make a figure one of something else: of a part, of other years, of other bodies.
const OTHERS: &[&str] = &[
    "其中",
    "分别",
    "累计",
    "以来",
    "同比",
    "去年",
    "自然人",
    "法人",
    "企业",
    "网上",
    "网络",
    "来信",
    "信函",
    "来函",
    "当面",
    "邮寄",
    "传真",
    "下属",
    "所属",
    "县区",
    "各",
    "本级",
    "乡镇",
    "街道",
    "平均",
    "人均",
    "较",
    "比",
    "按时",
];

/// The last words before a number that do not matter.
const FILLERS: &[&str] =
    &["的", "共计", "合计", "共", "计", "为", "有", "案件", "申请", "案", "数量", "了", ":", "："];

/// Finds the figures in the text of a report on `year` that its tables have too: those of the year itself
/// that are about all there was. In order.
pub fn find_stated(text: &str, year: Option<i32>) -> Vec<Stated> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let said = sentence.of(text);
        if !TOPICS.iter().any(|topic| said.contains(topic)) {
            continue;
        }
        for count in counts(said) {
            let before = &said[..count.span.start as usize];
            let clause = &before[last_clause(before)..];
            let other_year = last_year(before).is_some_and(|named| Some(named) != year);
            let of_year_before = clause.contains("上年") || clause.contains("上一年");
            let carried = clause.contains("结转");
            if other_year || (of_year_before && !carried) || has(clause, OTHERS) {
                continue;
            }
            let Some(quantity) = QUANTITIES.iter().find(|one| one.fits(said, clause)) else {
                continue;
            };
            found.push(Stated {
                what: quantity.what,
                cells: quantity.cells,
                span: count.span.shifted(sentence.start as usize),
                value: count.value,
                exact: count.exact && quantity.exact,
            });
        }
    }
    found
}

impl Quantity {
    fn fits(&self, sentence: &str, clause: &str) -> bool {
        let mut near = clause.trim_end_matches(is_space);
        while let Some(rest) = FILLERS.iter().find_map(|filler| near.strip_suffix(filler)) {
            near = rest;
        }
        let is_close = |word: &&str| near.ends_with(*word) || clause.ends_with(*word);
        sentence.contains(self.topic)
            && self.words.iter().all(|words| {
                if self.close { words.iter().any(is_close) } else { has(clause, words) }
            })
            && !has(clause, self.without)
    }
}

fn has(clause: &str, words: &[&str]) -> bool {
    words.iter().any(|word| clause.contains(word))
}

/// The longest sentence that is read, in bytes: longer ones are no sentences, and each number in them would
/// be looked at with all that stands before it.
const LONGEST_SENTENCE: usize = 1500;

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    let all = text.split_inclusive(['。', '\n', '；', ';']).map(move |sentence| {
        let span = Span::new(start, start + sentence.len());
        start += sentence.len();
        span
    });
    all.filter(|sentence| sentence.len() <= LONGEST_SENTENCE)
}

/// Where the clause begins that a text ends in.
fn last_clause(text: &str) -> usize {
    let ends = ['，', ',', '、', '：', ':', '（', '('];
    text.rfind(ends).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8))
}

/// The last year that a text names: 2023 in 2023年新收.
fn last_year(text: &str) -> Option<i32> {
    let at = text.rfind('年').filter(|at| is_year(&text[..*at]))?;
    text.get(at.checked_sub(4)?..at)?.parse().ok()
}

fn is_year(text: &str) -> bool {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4
}

/// A number of cases: 410余件.
struct Count {
    /// From the first digit through the unit.
    span: Span,
    value: i64,
    /// Whether it is exactly so many.
    exact: bool,
}

/// The numbers of cases in a sentence, in order.
fn counts(sentence: &str) -> impl Iterator<Item = Count> {
    sentence
        .match_indices('件')
        .filter_map(|(at, unit)| count_before(sentence, at, at + unit.len()))
}

/// The number that ends before `at`.
fn count_before(sentence: &str, at: usize, end: usize) -> Option<Count> {
    let before = sentence[..at].trim_end_matches(is_space);
    let number = before.trim_end_matches(['余', '多']);
    let about = number.len() < before.len();
    let digits = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
    let written = number[digits.len()..].trim_start_matches(',');
    // 4.2万 and 1.5 are no numbers of cases that could be compared.
    if written.is_empty() || digits.ends_with(['.', '第', '〔', '-']) {
        return None;
    }
    let value = written.replace(',', "").parse().ok()?;
    let vague =
        ["约", "近", "超过", "达到", "大约", "逾"].iter().any(|word| digits.ends_with(word));
    Some(Count { span: Span::new(digits.len(), end), value, exact: !about && !vague })
}

/// A number of cases, and its parts that make more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartsOfCount {
    /// From the whole through the last part.
    pub span: Span,
    /// The whole.
    pub total: i64,
    /// What the parts add up to.
    pub sum: i64,
}

/// Finds the numbers of cases whose parts, named after 其中 and joined by 、, make more than the whole: 12件，其中
/// 网上8件、来函5件.
pub fn find_parts_of_counts(text: &str) -> Vec<PartsOfCount> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let said = sentence.of(text);
        for whole in counts(said).filter(|whole| whole.exact) {
            let rest = &said[whole.span.end as usize..];
            let Some(parts) = ["，其中", ",其中", "（其中", "(其中", "。其中", "其中"]
                .iter()
                .find_map(|words| rest.strip_prefix(words))
            else {
                continue;
            };
            let list = &parts[..parts
                .find(['，', ',', '；', '。', '）', ')', '（', '('])
                .unwrap_or(parts.len())];
            let counts: Vec<Count> = counts(list).collect();
            // Each part has a number and nothing else has one.
            let is_list = counts.len() >= 2
                && counts.iter().all(|part| part.exact)
                && list.split('、').count() == counts.len();
            let sum: i64 = counts.iter().map(|part| part.value).sum();
            if let Some(last) = counts.last().filter(|_| is_list && sum > whole.value) {
                let end = said.len() - parts.len() + last.span.end as usize;
                let span = Span::new(whole.span.start as usize, end);
                let span = span.shifted(sentence.start as usize);
                found.push(PartsOfCount { span, total: whole.value, sum });
            }
        }
    }
    found
}

/// A change from one number to another, and by how much per cent the text says that is.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedChange {
    /// The percentage, with its sign.
    pub span: Span,
    /// The number before.
    pub from: i64,
    /// The number after.
    pub to: i64,
    /// The percentage as it is written, without its sign.
    pub stated: String,
    /// Whether it is about so much.
    about: bool,
    /// Whether the text says that it rose where it fell, or the other way round.
    turns: bool,
}

impl StatedChange {
    /// By how much per cent it changes, as exact as the text says it.
    pub fn expected(&self) -> String {
        format!("{:.*}", self.places(), self.percent())
    }

    /// Whether the text is right, as exact as it says it.
    pub fn holds(&self) -> bool {
        let places = i32::try_from(self.places()).unwrap_or_default();
        let room = 0.5 * 0.1_f64.powi(places) * if self.about { 10.0 } else { 1.0 };
        // What is no number is nobody's fault here.
        let is_near = |stated: f64| (stated - self.percent()).abs() <= room + 1e-6;
        !self.turns && self.stated.parse().map_or(true, is_near)
    }

    fn places(&self) -> usize {
        self.stated.split_once('.').map_or(0, |(_, places)| places.len())
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of cases are small")]
    fn percent(&self) -> f64 {
        (self.to - self.from).abs() as f64 / self.from as f64 * 100.0
    }
}

/// Finds the changes from one number of cases to another of which the text says the percentage: 由31件减少到22件，
/// 下降29%.
pub fn find_changes(text: &str) -> Vec<StatedChange> {
    sentences(text)
        .filter_map(|sentence| change_in(sentence.of(text), sentence.start as usize))
        .collect()
}

/// How a text says that a number fell.
const FALLS: [&str; 9] =
    ["下降", "减少", "降幅", "降低", "下降了", "减少了", "降低了", "降幅为", "降幅达"];
/// How a text says that a number rose.
const RISES: [&str; 9] =
    ["增长", "增加", "上升", "增幅", "增长了", "增加了", "上升了", "增幅为", "增幅达"];
/// How a text says that a number is compared with that of the year before.
const COMPARED: [&str; 17] = [
    "同比",
    "比上年同期",
    "较上年同期",
    "比去年同期",
    "较去年同期",
    "与上年同期相比",
    "与去年同期相比",
    "与上年相比",
    "与去年相比",
    "相比上年",
    "相比去年",
    "比上年度",
    "较上年度",
    "比上年",
    "较上年",
    "比去年",
    "较去年",
];

/// Finds, behind figures that a text states, by how much per cent it says that they differ from those of the
/// year before: 新收申请22件，同比下降29%. The figure of the year before is `before` of the cells; None
/// where it is not known.
pub fn find_yearly_changes<'s>(
    text: &str,
    stated: impl Iterator<Item = &'s Stated>,
    before: impl Fn(&[&str]) -> Option<i64>,
) -> Vec<StatedChange> {
    let change = |one: &Stated| {
        let start = one.span.end as usize;
        let rest = &text[start..];
        let is_joint = |c: char| is_space(c) || matches!(c, '，' | ',' | '（' | '(');
        let words = rest.trim_start_matches(is_joint);
        let words = COMPARED.iter().find_map(|lead| words.strip_prefix(lead))?;
        let words = words.trim_start_matches(is_joint);
        let mark = words.find(|c: char| c.is_ascii_digit() || matches!(c, '约' | '近'))?;
        let word = words[..mark].trim_end_matches(is_space);
        let (falls, rises) = (FALLS.contains(&word), RISES.contains(&word));
        let number = words[mark..].trim_start_matches(['约', '近']);
        let about = number.len() < words.len() - mark;
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        let end = number.find(|c: char| !is_digit(c))?;
        let sign = number[end..].chars().next().filter(|sign| matches!(sign, '%' | '％'))?;
        let from = before(one.cells).filter(|from| *from > 0 && (falls || rises))?;
        let at = text.len() - number.len();
        let span = Span::new(at, at + end + sign.len_utf8());
        let turns = falls && one.value > from || rises && one.value < from;
        Some(StatedChange {
            span,
            from,
            to: one.value,
            stated: number[..end].to_owned(),
            about,
            turns,
        })
    };
    stated.filter_map(change).collect()
}

fn change_in(sentence: &str, base: usize) -> Option<StatedChange> {
    let counts: Vec<Count> = counts(sentence).collect();
    let pair = counts.windows(2).find(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        let before = &sentence[..first.span.start as usize];
        let clause = &before[last_clause(before)..];
        let between = &sentence[first.span.end as usize..second.span.start as usize];
        let leads = clause.contains('由') || clause.contains('从');
        let turns = [
            "减少到",
            "减少至",
            "减至",
            "下降到",
            "下降至",
            "降至",
            "降到",
            "增加到",
            "增加至",
            "增至",
            "上升到",
            "上升至",
            "增长到",
            "增长至",
        ];
        leads && turns.contains(&between.trim_matches(is_space)) && first.exact && second.exact
    })?;
    let (from, to) = (pair[0].value, pair[1].value);
    let after = pair[1].span.end as usize;
    let rest = &sentence[after..];
    let sign = rest.find(['%', '％'])?;
    let stated = &rest[..sign];
    let digits = stated.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &stated[digits.len()..];
    let words =
        digits.trim_matches(|c: char| is_space(c) || matches!(c, '，' | ',' | '、' | '（' | '('));
    let about = words.ends_with('约') || words.ends_with('近');
    let word = words.trim_end_matches(['约', '近']);
    let word = word.strip_prefix("同比").unwrap_or(word);
    let (falls, rises) = (FALLS.contains(&word), RISES.contains(&word));
    if from == 0 || number.is_empty() || !(falls && to < from || rises && to > from) {
        return None;
    }
    let start = after + digits.len();
    let sign_end = sign + rest[sign..].chars().next().map_or(1, char::len_utf8);
    Some(StatedChange {
        span: Span::new(start, after + sign_end).shifted(base),
        from,
        to,
        stated: number.to_owned(),
        about,
        turns: false,
    })
}

#[cfg(test)]
mod tests {
    use super::{
        find_changes, find_parts_of_counts, find_report_parts, find_stated, find_yearly_changes,
    };

    #[track_caller]
    fn stated(text: &str, expected: &[(&str, i64, bool)]) {
        let found = find_stated(text, Some(2024));
        let found: Vec<_> = found.iter().map(|one| (one.what, one.value, one.exact)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_of_the_year_are_told_by_their_words() {
        stated(
            "2024年新收政府信息公开申请464件，上年结转3件，办结441件，结转下年度继续办理26件。",
            &[
                ("本年新收", 464, true),
                ("上年结转", 3, true),
                ("本年度办理结果", 441, false),
                ("结转下年度继续办理", 26, true),
            ],
        );
        stated(
            "答复申请22件，其中予以公开1件、部分公开4件、不予公开3件、无法提供9件、不予处理5件。",
            &[
                ("部分公开", 4, true),
                ("不予公开", 3, true),
                ("无法提供", 9, true),
                ("不予处理", 5, true),
            ],
        );
        stated(
            "因政府信息公开被申请行政复议2件，提起行政诉讼1件。",
            &[("行政复议", 2, true), ("行政诉讼", 1, true)],
        );
        stated(
            "本年制发行政规范性文件3件，废止1件，现行有效20件。",
            &[
                ("行政规范性文件本年制发件数", 3, true),
                ("行政规范性文件本年废止件数", 1, true),
                ("行政规范性文件现行有效件数", 20, true),
            ],
        );
        stated("本年新收政府信息公开申请410余件。", &[("本年新收", 410, false)]);
    }

    #[test]
    fn figures_of_other_years_and_of_parts_are_none() {
        for text in [
            "2023年新收政府信息公开申请9件。",
            "新收自然人的政府信息公开申请9件。",
            "全年办理行政复议案件56件。",
            "同比2023年新收申请增加9件。",
            "政府信息公开行政复议机关纠正1件。",
            "公开政府信息4.2万件。",
            "各县区新收申请9件。",
        ] {
            stated(text, &[]);
        }
    }

    #[test]
    fn parts_that_make_more_than_the_whole() {
        let sums = |text: &str| {
            find_parts_of_counts(text).iter().map(|one| (one.total, one.sum)).collect::<Vec<_>>()
        };
        assert_eq!(sums("收到申请12件，其中网上8件、来函5件。"), [(12, 13)]);
        for text in [
            "收到申请12件，其中网上8件、来函4件，答复12件。",
            "收到申请12件，其中网上8件、来函约5件。",
            "收到申请12件，其中网上8件。",
            "收到申请12件，其中自然人、企业申请15件、其他1件。",
        ] {
            assert_eq!(sums(text), [], "{text}");
        }
    }

    #[test]
    fn percentages_are_as_exact_as_they_are_written() {
        let holds = |text: &str| {
            find_changes(text).iter().map(super::StatedChange::holds).collect::<Vec<_>>()
        };
        assert_eq!(holds("申请由31件减少到22件，下降29%。"), [true]);
        assert_eq!(holds("申请由31件减少到22件，下降29.03%。"), [true]);
        assert_eq!(holds("申请由31件减少到22件，下降29.3%。"), [false]);
        assert_eq!(holds("申请从10件增至25件，增长150％。"), [true]);
        assert_eq!(holds("申请从10件增至25件，增长15%。"), [false]);
        assert_eq!(holds("申请由31件减少到22件，办结率100%。"), [] as [bool; 0]);
    }

    #[test]
    fn a_percentage_behind_a_figure_is_one_of_the_figure_before() {
        let holds = |text: &str, before: i64| {
            let stated = find_stated(text, Some(2024));
            let exact = stated.iter().filter(|one| one.exact);
            let found = find_yearly_changes(text, exact, |_| Some(before));
            found.iter().map(super::StatedChange::holds).collect::<Vec<_>>()
        };
        assert_eq!(holds("新收政府信息公开申请22件，同比下降29%。", 31), [true]);
        assert_eq!(holds("新收政府信息公开申请22件，比上年减少了29.03%。", 31), [true]);
        assert_eq!(holds("新收政府信息公开申请22件（较上年同期下降约3成）。", 31), [] as [bool; 0]);
        assert_eq!(holds("新收政府信息公开申请22件，与上年相比，增长29%。", 31), [false]);
        assert_eq!(holds("新收政府信息公开申请22件，同比下降39%。", 31), [false]);
        assert_eq!(holds("新收政府信息公开申请22件，同比增长100%。", 0), [] as [bool; 0]);
        assert_eq!(holds("新收政府信息公开申请20余件，同比下降29%。", 31), [] as [bool; 0]);
    }

    #[test]
    fn what_is_no_sentence_is_not_read() {
        let text = format!("本年新收政府信息公开申请{}12件。", "及".repeat(1000));
        stated(&text, &[]);
        assert!(find_changes(&"由1件减少到".repeat(1000)).is_empty());
        assert!(find_parts_of_counts(&"12件其中".repeat(1000)).is_empty());
    }

    #[test]
    fn a_table_of_contents_is_no_part() {
        let text = "一、总体情况\n二、主动公开政府信息情况\n一、总体情况\n本年……\n二、主动公开政府信息情况\n见表。\n";
        let parts = find_report_parts(text);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0].content.of(text), "本年……\n");
    }
}
