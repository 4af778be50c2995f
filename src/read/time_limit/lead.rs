//! What stands before an amount or a word: whom it is for, and what it is counted from.

use std::ops::Range;

use super::fold::Folded;
use super::term::{Cycle, Event, Start};
use super::words::{self as w, Words, words};

/// How an amount is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compared {
    AtLeast,
    AtMost,
}

/// What else an amount may be than a limit of disclosure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// 办理时限.
    Handling,
    /// 间隔, 时间跨度.
    Apart,
    /// 可延长.
    Extending,
}

/// What stands before a core.
#[derive(Clone, Debug, Default)]
pub(super) struct Lead {
    /// What the clause is for: 处罚决定, 除处罚决定外.
    pub(super) scope: Option<Range<usize>>,
    /// What is named before an event: the 其中行政许可 of 其中行政许可应自作出决定之日起.
    pub(super) subject: Option<Range<usize>>,
    pub(super) start: Option<Start>,
    pub(super) compared: Option<Compared>,
    /// 提前, or an event that ends in 前.
    pub(super) ahead: bool,
    /// 公示期, 征求意见期限.
    pub(super) display: Option<Range<usize>>,
    pub(super) manner: Option<Manner>,
}

/// Reads what stands in `range`, before a core.
pub(super) fn read(text: &Folded, range: Range<usize>) -> Lead {
    Reader { text, from: range.start, lead: Lead::default() }.read(range.end)
}

struct Reader<'t> {
    text: &'t Folded,
    from: usize,
    lead: Lead,
}

impl Reader<'_> {
    fn read(mut self, end: usize) -> Lead {
        self.from = self.skip(self.from, end);
        self.from = self.text.any(self.from, words!("其中： 其中，")).unwrap_or(self.from).min(end);
        let (trimmed, colon) = self.trim(end);
        let cut = self.comparison(trimmed);
        // 事后公开：7个工作日内: the colon says that it is for whom
        let (whole, end) = (if colon && cut == trimmed { end } else { cut }, cut);
        if self.cut(end, EXTENDING).is_some() {
            self.lead.manner = Some(Manner::Extending);
            return self.lead;
        }
        if let Some(start) = self.text.any_before(self.from, end, w::DISPLAYS) {
            self.lead.display = Some(start..end);
            self.leave(start);
            return self.lead;
        }
        if self.cut(end, HANDLING).is_some() {
            self.lead.manner = Some(Manner::Handling);
            return self.lead;
        }
        if let Some(end) = self.cut(end, APART) {
            self.lead.manner = Some(Manner::Apart);
            self.event(end, true);
            return self.lead;
        }
        self.parts(whole);
        self.lead
    }

    /// Finds the part between commas that names an event; what is before it may say for whom.
    fn parts(&mut self, end: usize) {
        let mut stop = end;
        loop {
            let start = self.last_comma(stop);
            let (trimmed, colon) = self.trim(stop);
            let beside = stop == end && trimmed == stop;
            if !colon && self.marked_event(start, trimmed, beside) {
                self.leave(start);
                return;
            }
            if start <= self.from {
                break;
            }
            stop = start - 1;
        }
        self.leave(end);
        if self.lead.scope.is_none() && self.lead.subject.is_none() {
            let from = self.text.any(self.from, words!("其中")).unwrap_or(self.from);
            let (end, _) = self.trim(end);
            let (start, _) = self.phrase(from, end);
            let joint = self.text.any(start, w::FROM) == Some(end);
            self.lead.subject = (start < end && !joint).then_some(start..end);
        }
    }

    /// Reads an event in `start..end`, if it has 之日起, or ends with what can happen and stands
    /// beside the amount.
    fn marked_event(&mut self, start: usize, end: usize, beside: bool) -> bool {
        let from = self.from;
        self.from = start.max(from);
        let marker = self.text.any_before(self.from, end, w::SINCE);
        let ahead = self.text.any_before(self.from, end, w::BEFORE);
        let bare = self.text.any_before(self.from, self.inside(end), HAPPENS);
        let bare = bare.or_else(|| self.text.any(self.from, RECEIPT).filter(|after| *after < end));
        let bare = bare.filter(|_| beside && !self.is_label(end));
        let found = match (marker, ahead, bare) {
            (Some(stop), _, _) if stop > self.from => self.event(stop, true),
            (_, Some(stop), _) if stop > self.from => {
                self.lead.ahead = true;
                self.event(stop, true);
                self.begins();
                true
            }
            (_, _, Some(_)) => self.event(end, false),
            _ => false,
        };
        self.from = from;
        found
    }

    /// The end within a closing bracket: 形成（变更）.
    fn inside(&self, end: usize) -> usize {
        let closed = end > self.from && self.text.get(end - 1) == Some('）');
        end - usize::from(closed)
    }

    /// Whether the part is the name of the column rather than an event.
    fn is_label(&self, end: usize) -> bool {
        const LABELS: &Words = words!(
            "主动公开 及时公开 信息公开 政务公开 网站公开 申请公开 对外公开 全文公开 需要公开"
        );
        let (start, _) = self.phrase(self.from, end);
        end.saturating_sub(start) <= 2 && self.text.any(start, w::PUBLISH) == Some(end)
            || self.text.any_before(self.from, end, LABELS).is_some()
    }

    /// What is to come has not ended: 活动举办前.
    fn begins(&mut self) {
        if let Some(start) = &mut self.lead.start {
            if matches!(start.event, Event::MeetingEnd | Event::ActivityEnd) {
                let range = self.text.range_of(start.span);
                start.event = Event::Other(self.text.text(range));
            }
        }
    }

    /// Takes `self.from..end` for an event, and what stands before 自 or 应自 for its subject.
    fn event(&mut self, end: usize, marked: bool) -> bool {
        let (end, _) = self.trim(end);
        let (start, subject) = self.phrase(self.from, end);
        if start >= end {
            return false;
        }
        if subject.start < subject.end {
            self.lead.subject = Some(subject);
        }
        let event = classify(self.text, start..end);
        self.lead.start = Some(Start { event, span: self.text.span(start..end), marked });
        true
    }

    /// Where the phrase begins that ends at `end`, 自 left out; and what stands before 自.
    fn phrase(&self, from: usize, end: usize) -> (usize, Range<usize>) {
        let mut start = from;
        let mut subject = from..from;
        let mut at = from;
        while at < end {
            let next = self.text.any(at, PREPOSITIONS).filter(|next| *next < end);
            match next.filter(|next| !self.is_own_word(from, at, *next)) {
                Some(next) => {
                    if at > from {
                        subject = from..at;
                    }
                    (start, at) = (next, next);
                }
                None => at += 1,
            }
        }
        while let Some(next) = self.text.any(start, w::FROM).filter(|next| *next < end) {
            start = next;
        }
        (start, subject)
    }

    /// Whether 自 at `at` is part of a word: 亲自, 自然资源.
    fn is_own_word(&self, from: usize, at: usize, next: usize) -> bool {
        let before = at > from && self.text.get(at - 1).is_some_and(|c| "亲来各独".contains(c));
        let after = self.text.get(next).is_some_and(|c| "然治主行愿查建身筹有我由动".contains(c));
        self.text.starts(at, "自") && (before || after)
    }

    /// Strips 不超过 and 提前 off the end.
    fn comparison(&mut self, end: usize) -> usize {
        let mut end = end;
        loop {
            let before = end;
            if let Some(cut) = self.cut(end, w::AT_LEAST) {
                (self.lead.compared, end) = (Some(Compared::AtLeast), cut);
            }
            if let Some(cut) = self.cut(end, w::AT_MOST) {
                (self.lead.compared, end) = (Some(Compared::AtMost), cut);
            }
            if let Some(cut) = self.cut(end, words!("提前 至少提前 应提前")) {
                (self.lead.ahead, end) = (true, cut);
            }
            if let Some(cut) = self.cut(end, words!("为 是 设为 一般为 一般 原则上 满 共 约"))
            {
                end = cut;
            }
            end = self.trim(end).0;
            if end == before {
                return end;
            }
        }
    }

    /// The end without one of `words`.
    fn cut(&self, end: usize, words: &Words) -> Option<usize> {
        self.text.any_before(self.from, end, words)
    }

    /// Takes what stands before `end` for whom the clause is for, where it says so.
    fn leave(&mut self, end: usize) {
        let colon = (self.from..end).rev().find(|at| self.text.get(*at) == Some('：'));
        let whole = self.from..self.trim(colon.unwrap_or(end)).0.max(self.from);
        let excluded = self.text.any(self.from, words!("除")).and_then(|_| {
            let (_, stop) = self.text.find(whole.clone(), words!("以外 之外 外"))?;
            Some(whole.start..stop)
        });
        let among = self.text.any(self.from, words!("其中")).map(|from| {
            let (start, subject) = self.phrase(from, end);
            let stop = if subject.is_empty() { start.max(end) } else { subject.end };
            from..self.trim(stop).0.max(from)
        });
        let about = self.text.any(self.from, words!("属于 对于 涉及")).and_then(|from| {
            let (stop, _) = self.text.find(from..end, words!("的， ，"))?;
            Some(from..stop)
        });
        let scope = excluded.or(colon.map(|_| whole)).or(among).or(about);
        self.lead.scope = scope.filter(|scope| !scope.is_empty());
    }

    /// Where the part after the last comma or colon begins.
    fn last_comma(&self, end: usize) -> usize {
        let trimmed = self.trim(end).0;
        let comma = |at: &usize| self.text.get(*at).is_some_and(|c| "，；。：".contains(c));
        (self.from..trimmed).rev().find(comma).map_or(self.from, |at| at + 1)
    }

    /// The start without punctuation.
    fn skip(&self, from: usize, end: usize) -> usize {
        let mark = |at: &usize| self.text.get(*at).is_some_and(is_mark);
        (from..end).find(|at| !mark(at)).unwrap_or(end)
    }

    /// The end without punctuation, and whether that was a colon.
    fn trim(&self, end: usize) -> (usize, bool) {
        let mark = |at: &usize| self.text.get(at - 1).is_some_and(is_mark);
        let trimmed = (self.from + 1..=end).rev().find(|at| !mark(at)).unwrap_or(self.from);
        let colon = trimmed < end && self.text.get(trimmed) == Some('：');
        (trimmed.min(end), colon)
    }
}

/// Punctuation that may stand at the ends of a lead. A closing bracket may belong to an event:
/// 形成（变更）.
fn is_mark(c: char) -> bool {
    "，、；：。（“”·|/\\".contains(c)
}

const PREPOSITIONS: &Words = words!("应当自 应自 须自 应当于 应于 应在 应当在 可自 自");
const HANDLING: &Words = words!(
    "办理时限 办结时限 审批时限 承诺时限 法定时限 办理期限 法定办结时限 承诺办结时限 \
        承诺办理时限 法定 承诺 受理时限 答复时限 答复期限"
);
const EXTENDING: &Words = words!("延长 可延长 延长至 延期 延长期限 可以延长 延长时间 顺延 顺延至");
const APART: &Words = words!("时间间隔 间隔时间 间隔 时间跨度 跨度 相隔 相距 时间差");
/// What an event can end with, 之日起 being left out.
pub(super) const HAPPENS: &Words = words!(
    "形成 生成 产生 变更 更新 更改 变动 变化 修改 公开 公布 发布 印发 颁布 签发 \
        下发 出台 成文 批复 批准 核准 审批 通过 作出 做出 确定 签订 签署 发生 结束 \
        完成 制定 获取 获得 收到 完毕 开学 招生 报名 考试 开庭 换届 到期 任命 立案 \
        结案 审定 审议 表决 评估 核定 核实 汇总 召开 开展 届满 期满 送达 生效 受理 \
        备案 验收 下达 举行 举办 开始 开标 开工 竣工 交付 实施 施行 录用 评审 评定 \
        办结 终了 立项 认定 调整 签约 入学 发放"
);

/// What an event begins with that needs no 后: 收到申请材料5个工作日内.
const RECEIPT: &Words = words!("收到 接到");

/// What happens.
pub(super) fn classify(text: &Folded, range: Range<usize>) -> Event {
    let has = |words: &Words| text.has(range.clone(), words);
    let changed: &Words = words!("变更 更新 变动 变化 修改 调整 更改");
    if let Some(event) = document_event(&has).or_else(|| official_event(&has)) {
        return event;
    }
    if has(words!("形成 生成")) && has(changed) {
        Event::FormedOrChanged
    } else if has(words!("产生")) && has(changed) {
        Event::ProducedOrChanged
    } else if has(words!("制定 制作 编制")) && has(words!("获取 获得 取得")) {
        Event::MadeOrObtained
    } else if has(words!("形成 生成 产生 制作")) {
        Event::Formed
    } else if let Some(event) = happening(&has) {
        event
    } else if has(changed) {
        Event::Changed
    } else {
        short_event(text.text(range))
    }
}

/// 会后, 批后, 季后: an event in a syllable.
fn short_event(written: String) -> Event {
    match written.as_str() {
        "会" | "会议" | "本次会议" => Event::MeetingEnd,
        "批" => Event::Approved,
        "年" | "年度" => Event::End(Cycle::Year),
        "半年" | "半年度" => Event::End(Cycle::HalfYear),
        "季" | "季度" => Event::End(Cycle::Quarter),
        "月" | "月度" => Event::End(Cycle::Month),
        _ => Event::Other(written),
    }
}

/// What befalls a document.
fn document_event(has: &impl Fn(&Words) -> bool) -> Option<Event> {
    let named = has(words!("文件 公文 政策 方案 通知 办法 规划 文本 解读 公告 条例"));
    let alone = !has(words!("信息 结果 决定 事项 名单 项目 采购 公示期"));
    if has(words!("成文 落款")) {
        Some(Event::DocumentDated)
    } else if has(words!("信息形成 信息生成")) {
        None
    } else if has(words!("签发")) {
        Some(Event::DocumentSigned)
    } else if (named || alone) && has(words!("印发 颁布 下发 颁发 出台")) {
        Some(Event::DocumentIssued)
    } else if (named || alone) && has(words!("公布 公开 发布")) {
        Some(Event::DocumentPublished)
    } else {
        None
    }
}

/// What an office does.
fn official_event(has: &impl Fn(&Words) -> bool) -> Option<Event> {
    if has(words!("收到 接到 受理")) && has(words!("申请")) {
        Some(Event::ApplicationReceived)
    } else if has(words!("收到")) && has(words!("评标报告 评审报告")) {
        Some(Event::EvaluationReceived)
    } else if has(words!("公示期 公示结束 公示无异议 公示期满 公告期 公示后"))
    {
        Some(Event::DisplayEnd)
    } else if has(words!("人民代表大会 人大 常务委员会 人代会")) && has(words!("批准 通过 审议"))
    {
        Some(Event::CongressApproved)
    } else if has(words!("批复 批准 核准 审批")) {
        Some(Event::Approved)
    } else if has(words!("合同")) && has(words!("签订 签署 订立 签定")) {
        Some(Event::ContractSigned)
    } else if has(words!("听证会")) {
        Some(Event::Hearing)
    } else if has(words!("采购活动开始 采购开始")) {
        Some(Event::ProcurementStart)
    } else if has(words!("决定"))
        && has(words!("作出 做出 形成 下达 送达 出具 生效 产生 行政决定 处罚 许可"))
    {
        Some(Event::DecisionMade)
    } else {
        period_end(has)
    }
}

/// 季度结束: the end of a period.
fn period_end(has: &impl Fn(&Words) -> bool) -> Option<Event> {
    const ENDS: &[(&Words, Cycle)] = &[
        (words!("半年结束 半年终了 半年度结束 半年后"), Cycle::HalfYear),
        (words!("季度结束 季度终了 季度末 季末 季结束 季度终结 每季度"), Cycle::Quarter),
        (words!("年度结束 年度终了 年终 年末 财年结束 年度终结 每年 年结束"), Cycle::Year),
        (words!("月度结束 月份结束 月终了 月末 月结束 每月 月度终了"), Cycle::Month),
        (words!("学期结束"), Cycle::Term),
        (words!("每周"), Cycle::Week),
    ];
    ENDS.iter().find(|(words, _)| has(words)).map(|(_, cycle)| Event::End(*cycle))
}

/// What happens outside an office's papers.
fn happening(has: &impl Fn(&Words) -> bool) -> Option<Event> {
    if has(words!("结果")) && has(words!("确定 揭晓 公布")) {
        Some(Event::ResultDetermined)
    } else if has(words!("活动")) && has(words!("开展 结束 举办 举行 完成")) {
        Some(Event::ActivityEnd)
    } else if has(words!("会议 会")) && has(words!("会议结束 会议召开 会后 召开 闭幕 开会"))
    {
        Some(Event::MeetingEnd)
    } else if has(words!("发生 爆发")) && has(words!("事件 事故 灾 疫情 突发 舆情"))
    {
        Some(Event::EventOccurs)
    } else {
        None
    }
}
