//! The words that time limits are made of.

use super::departure::Code;
use super::term::{Cycle, Unit};
use crate::text::is_han;

/// Words of one kind.
///
/// Written as one text, a space between two of them, so that a table reads as one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    text: &'static str,
    /// The characters that they begin with, by their lowest seven bits.
    firsts: u128,
}

impl Words {
    /// The words of `text`.
    pub(super) const fn of(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let (mut at, mut firsts, mut starts) = (0, 0, true);
        while at < bytes.len() {
            if starts {
                firsts |= 1 << low_bits(bytes, at);
            }
            starts = bytes[at] == b' ';
            at += 1;
        }
        Self { text, firsts }
    }

    /// The words one by one.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.text.split(' ')
    }

    /// Whether one of them may begin with `c`: false is certain.
    pub(super) fn may_begin(&self, c: char) -> bool {
        self.firsts >> (u32::from(c) % 128) & 1 == 1
    }
}

/// The lowest seven bits of the character that begins at `at`: those of its last byte, and one of
/// the byte before.
const fn low_bits(utf8: &[u8], at: usize) -> u32 {
    let mut last = at;
    while last + 1 < utf8.len() && utf8[last + 1] & 0xC0 == 0x80 {
        last += 1;
    }
    if last == at {
        return utf8[at] as u32 % 128;
    }
    (utf8[last] & 0x3F) as u32 | (utf8[last - 1] as u32 & 1) << 6
}

/// Words of one kind, put together when the program is built.
macro_rules! words {
    ($text:literal) => {
        &const { $crate::read::time_limit::words::Words::of($text) }
    };
}
pub(super) use words;

/// Left over from pages and word processors; reads as a space.
pub(super) const CLUTTER: &[&str] = &["&nbsp;", "&emsp;", "&ensp;", "_x000D_", "<br>", "<br/>"];

/// Kangxi radicals that PDF copies put in the place of characters.
pub(super) const RADICALS: &[(char, char)] = &[
    ('⼀', '一'),
    ('⼆', '二'),
    ('⼗', '十'),
    ('⼩', '小'),
    ('⼯', '工'),
    ('⽂', '文'),
    ('⽅', '方'),
    ('⽇', '日'),
    ('⽉', '月'),
    ('⽴', '立'),
    ('⽰', '示'),
    ('⾃', '自'),
    ('⾄', '至'),
    ('⾏', '行'),
    ('⾮', '非'),
    ('⻓', '长'),
];

/// A slip that has one reading.
pub(super) struct Repair {
    pub(super) wrong: &'static str,
    pub(super) right: &'static str,
    pub(super) code: Code,
    /// Whether it is a slip before this character.
    pub(super) before: fn(Option<char>) -> bool,
}

const fn typo(wrong: &'static str, right: &'static str) -> Repair {
    Repair { wrong, right, code: Code::Typo, before: anything }
}

const fn stutter(wrong: &'static str, right: &'static str) -> Repair {
    Repair { wrong, right, code: Code::Stutter, before: anything }
}

fn anything(_: Option<char>) -> bool {
    true
}

/// Whether what follows leaves 跟新 no other reading than 更新.
fn ends_the_word(next: Option<char>) -> bool {
    next.is_none_or(|c| !is_han(c) || "一时并和及周频后公".contains(c))
}

fn a_number(next: Option<char>) -> bool {
    next.is_some_and(|c| is_numeral(c) || "，内的".contains(c))
}

fn not_inner(next: Option<char>) -> bool {
    next != Some('部')
}

fn an_end(next: Option<char>) -> bool {
    next.is_none_or(|c| "，；。）".contains(c))
}

/// Whether `c` is a digit or a Chinese numeral.
pub(super) fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二两三四五六七八九十百廿卅".contains(c)
}

/// The slips. What looks like a word of its own somewhere is not among them.
pub(super) const REPAIRS: &[Repair] = &[
    Repair { wrong: "跟新", right: "更新", code: Code::Typo, before: ends_the_word },
    typo("动态更薪", "动态更新"),
    typo("动态更信", "动态更新"),
    typo("动太更新", "动态更新"),
    typo("动态理更新", "动态更新"),
    typo("工作曰", "工作日"),
    typo("工作目", "工作日"),
    typo("工作囗", "工作日"),
    typo("工做日", "工作日"),
    typo("工坐日", "工作日"),
    typo("工日作", "工作日"),
    typo("个作日", "个工作日"),
    typo("个工日", "个工作日"),
    typo("个工作内", "个工作日内"),
    typo("日工作日", "个工作日"),
    typo("自然曰", "自然日"),
    typo("之曰起", "之日起"),
    typo("之目起", "之日起"),
    typo("之日其", "之日起"),
    typo("之起日", "之日起"),
    typo("只日起", "之日起"),
    typo("至日起", "之日起"),
    Repair { wrong: "之起", right: "之日起", code: Code::Typo, before: a_number },
    Repair { wrong: "之日期", right: "之日起", code: Code::Typo, before: a_number },
    Repair { wrong: "形成个", right: "形成后", code: Code::Typo, before: a_number },
    Repair { wrong: "变更个", right: "变更后", code: Code::Typo, before: a_number },
    typo("工作日之类", "工作日之内"),
    typo("信息行成", "信息形成"),
    typo("信息型成", "信息形成"),
    typo("信息形式或", "信息形成或"),
    typo("信息形式之日", "信息形成之日"),
    typo("行成或", "形成或"),
    typo("型成或", "形成或"),
    typo("或变跟", "或变更"),
    typo("或便更", "或变更"),
    typo("或者便更", "或者变更"),
    typo("既时公开", "即时公开"),
    typo("即是公开", "即时公开"),
    typo("及是公开", "及时公开"),
    typo("级时公开", "及时公开"),
    typo("急时公开", "及时公开"),
    typo("及使公开", "及时公开"),
    typo("实事更新", "实时更新"),
    typo("实事公开", "实时公开"),
    typo("实施更新", "实时更新"),
    typo("长斯公开", "长期公开"),
    typo("常期公开", "长期公开"),
    typo("长其公开", "长期公开"),
    typo("予已公开", "予以公开"),
    typo("与以公开", "予以公开"),
    typo("工开", "公开"),
    typo("公幵", "公开"),
    typo("每季渡", "每季度"),
    typo("每年渡", "每年度"),
    stutter("工作日日", "工作日"),
    stutter("工作工作日", "工作日"),
    stutter("工作日工作日", "工作日"),
    stutter("工作日内工作日内", "工作日内"),
    stutter("个工作日个工作日", "个工作日"),
    stutter("个个工作", "个工作"),
    stutter("日内日内", "日内"),
    Repair { wrong: "内内", right: "内", code: Code::Stutter, before: not_inner },
    stutter("内公开内公开", "内公开"),
    stutter("内公布内公布", "内公布"),
    stutter("内发布内发布", "内发布"),
    stutter("公开公开", "公开"),
    stutter("更新更新", "更新"),
    stutter("发布发布", "发布"),
    stutter("公布公布", "公布"),
    stutter("之日之日", "之日"),
    stutter("之日日起", "之日起"),
    stutter("之日起之日起", "之日起"),
    stutter("日起起", "日起"),
    stutter("形成形成", "形成"),
    stutter("变更变更", "变更"),
    stutter("或或", "或"),
    stutter("或者或者", "或者"),
    stutter("及时及时", "及时"),
    Repair { wrong: "予以公", right: "予以公开", code: Code::Truncated, before: an_end },
    Repair { wrong: "内公", right: "内公开", code: Code::Truncated, before: an_end },
    Repair { wrong: "及时公", right: "及时公开", code: Code::Truncated, before: an_end },
    Repair {
        wrong: "日内予", right: "日内予以公开", code: Code::Truncated, before: an_end
    },
    Repair {
        wrong: "日内予以", right: "日内予以公开", code: Code::Truncated, before: an_end
    },
    Repair { wrong: "内及时", right: "内及时公开", code: Code::Truncated, before: an_end },
    Repair { wrong: "个工作", right: "个工作日内", code: Code::Truncated, before: an_end },
];

/// The characters that slips begin with.
pub(super) const WRONG: Words = {
    let mut firsts = 0;
    let mut at = 0;
    while at < REPAIRS.len() {
        firsts |= Words::of(REPAIRS[at].wrong).firsts;
        at += 1;
    }
    Words { text: "", firsts }
};

/// What stands for nothing.
pub(super) const EMPTY: &[&str] = &[
    "无",
    "暂无",
    "空",
    "空白",
    "未填",
    "待定",
    "待填",
    "待补充",
    "未定",
    "/",
    "\\",
    "//",
    "—",
    "——",
    "–",
    "-",
    "--",
    "―",
    "－",
    "_",
    "*",
    "?",
    "？",
    "N/A",
    "n/a",
    "NA",
    "null",
    "NULL",
    "None",
    "none",
    "nil",
    ".",
    "、",
];

/// What points to the row above.
pub(super) const DITTO: &Words = words!("同上一行 同上一项 同上行 同上 同前 同左 见上 〃 ″ \" “ ”");

/// What makes working days of the days before it: 20日内（工作日）.
pub(super) const AS_WORKING_DAYS: &Words = words!(
    "（工作日） （指工作日） （为工作日） （均为工作日） （按工作日计） （按工作日计算） （以工作日计算）"
);

/// Words after a number, with the unit that they mean.
pub(super) const UNITS: &[(&str, Unit)] = &[
    ("个法定工作日", Unit::WorkingDay),
    ("法定工作日", Unit::WorkingDay),
    ("个工作日", Unit::WorkingDay),
    ("个工作天", Unit::WorkingDay),
    ("工作日", Unit::WorkingDay),
    ("工作天", Unit::WorkingDay),
    ("日（工作日）", Unit::WorkingDay),
    ("天（工作日）", Unit::WorkingDay),
    ("个自然日", Unit::Day),
    ("自然日", Unit::Day),
    ("个日历天", Unit::Day),
    ("日历天", Unit::Day),
    ("个日历日", Unit::Day),
    ("日（自然日）", Unit::Day),
    ("天（自然日）", Unit::Day),
    ("个日", Unit::Day),
    ("日", Unit::Day),
    ("天", Unit::Day),
    ("个小时", Unit::Hour),
    ("小时", Unit::Hour),
    ("个钟头", Unit::Hour),
    ("分钟", Unit::Minute),
    ("个星期", Unit::Week),
    ("星期", Unit::Week),
    ("个礼拜", Unit::Week),
    ("周", Unit::Week),
    ("个月", Unit::Month),
    ("月", Unit::Month),
    ("个季度", Unit::Quarter),
    ("个半年", Unit::HalfYear),
    ("年度", Unit::Year),
    ("周年", Unit::Year),
    ("年", Unit::Year),
];

/// Periods after 每, 按 or 逐.
pub(super) const CYCLES: &[(&str, Cycle)] = &[
    ("半年度", Cycle::HalfYear),
    ("半年", Cycle::HalfYear),
    ("半个月", Cycle::HalfMonth),
    ("半月", Cycle::HalfMonth),
    ("学年", Cycle::SchoolYear),
    ("学期", Cycle::Term),
    ("自然年度", Cycle::Year),
    ("自然年", Cycle::Year),
    ("年度", Cycle::Year),
    ("年", Cycle::Year),
    ("季度", Cycle::Quarter),
    ("季", Cycle::Quarter),
    ("自然月", Cycle::Month),
    ("月度", Cycle::Month),
    ("月份", Cycle::Month),
    ("月", Cycle::Month),
    ("旬", Cycle::TenDays),
    ("星期", Cycle::Week),
    ("周", Cycle::Week),
    ("工作日", Cycle::WorkingDay),
    ("日", Cycle::Day),
    ("天", Cycle::Day),
    ("届", Cycle::Term),
];

/// After an amount: not later than.
pub(super) const INSIDE: &Words =
    words!("之内 以内 内 （内） （含）内 （含）之内 （含）以内 的时间内 时间内 期限内 里");
/// After an amount: later than.
pub(super) const OUTSIDE: &Words = words!("之外 以外 外 以后 之后 后");
/// After a day or an amount: before.
pub(super) const BEFORE: &Words = words!("之前 以前 前");
/// Before an amount: no less than.
pub(super) const AT_LEAST: &Words = words!(
    "不少于 不得少于 不应少于 不能少于 应不少于 不低于 不得低于 不短于 不得短于 至少 \
        最少 最短 ≥ >= 不小于 不得小于"
);
/// Before an amount: no more than.
pub(super) const AT_MOST: &Words = words!(
    "不超过 不得超过 应不超过 不应超过 不多于 不晚于 不得晚于 不迟于 不得迟于 最迟 \
        最迟不超过 最迟不得超过 最迟于 最迟在 最晚 最晚于 最长 最长不超过 最长不得超过 \
        ≤ <= 控制在 限于 不大于"
);
/// What stays for a while, before or after an amount.
pub(super) const DISPLAYS: &Words = words!(
    "公示期限 公示期 公示时间 公示时限 公示 公告期限 公告期 公告时间 公告 \
        征求意见期限 征求意见期 征求意见时间 征求意见 征集意见期限 征集意见时间 征集意见 \
        意见征集期限 意见征集期 听取意见 张贴时间 张贴 公开期限 公开期 展示期 展示 保留 \
        保存 有效期 公开时长 持续时间 挂网时间 挂网"
);
/// After what an amount is counted from.
pub(super) const SINCE: &Words = words!(
    "之日起 之日后 之日 当日起 次日起 之次日起 之时起 时起 日起 起 以后 之后 后 \
        后的 之日起的 起的 之日起计 之日起算 时 的"
);
/// Before what an amount is counted from.
pub(super) const FROM: &Words = words!(
    "应当自 应自 应于 应当于 应在 应当在 须自 须在 须于 需在 需于 要在 可自 自 \
        从 在 于 由 应当 应 并 且 但 或者 或 和 及 以及 经 对 即 的 则"
);
/// Between a limit and what is to be done.
pub(super) const FILLERS: &Words = words!(
    "予以 及时 主动 向社会公众 向社会 对外 进行 完成 依法 全面 统一 集中 全文 \
        通过政府网站 在政府网站上 在政府网站 在网站 在门户网站 面向社会 应当 应 须 需 \
        要 的 给予 加以 组织 在网上 网上 并 后 即 再 予 立即 即时 实时"
);
/// What is done with information.
pub(super) const PUBLISH: &Words = words!(
    "公开 公布 发布 公示 公告 更新 调整 维护 上网 上传 刊登 刊发 披露 挂网 录入 \
        管理 归集 推送 发出 内容 信息 一次 一条 1次 2次 二次 两次 三次 3次 4次 \
        四次 印发 报道 解读 回应 完毕 到位 1条 张贴 告知 出台 发放 编制 汇总 \
        至网站 到网站"
);
/// What is done in another procedure.
pub(super) const HANDLE: &Words =
    words!("办结 办理完毕 办理 审结 办复 受理 审批 审核 审查 出证 发证 批复");
/// What another procedure asks for.
pub(super) const REPORT: &Words =
    words!("答复 回复 上报 报送 报告 报备 备案 反馈 提交 提出意见 移送");

/// Without any delay.
pub(super) const IMMEDIATE: &Words =
    words!("实时 即时 立即 立刻 即刻 马上 当场 即办件 即办 即公开 即更新");
/// On the very day.
pub(super) const SAME_DAY: &Words = words!("当日 当天 同日 即日");
/// For ever.
pub(super) const STANDING: &Words = words!(
    "长期有效 长期性 长期 常年 长年 永久性 永久 常态化 常态 全年 终身 持续公开 一直公开 \
        始终公开 固定公开 长效"
);
/// As it changes.
pub(super) const DYNAMIC: &Words = words!(
    "动态更新 动态调整 动态管理 动态公开 动态发布 动态维护 动态公布 滚动更新 滚动公开 \
        滚动发布 持续更新 不断更新 日常更新 随时变更 实时动态更新 实时动态调整 常态化更新 \
        循环更新 动态"
);
/// At nobody knows what time.
pub(super) const VAGUE: &Words = words!(
    "及时 尽快 尽早 尽速 适时 不定期 定期 随时 阶段性 分阶段 逐步 分批 按时 按期 \
        如期 准时 限时 近期 早日 第一时间 必要时 需要时 经常性 经常 视情况 视情 \
        视工作 按需 按进度 随机 不限 不限时 依法适时 择机 日常 有变化时 有更新时 \
        有变动时 有变更时 即有即公开 随产生随公开 随时随地 临时性 应时 短期 中长期 \
        一事一公开 若干 数日内 数个工作日"
);
/// Vague by themselves, with nothing behind them.
pub(super) const VAGUE_WHOLE: &Words = words!(
    "持续推进 持续开展 常态推进 推进中 按工作进度 根据工作进展 工作完成后 一次性 一次性公开 会后 随有随公开 有则公开 即有即公开 \
        事前 事前公开 事中 事中公开 事后 事后公开 全过程公开 全程公开"
);
/// Before a rule that is pointed to.
pub(super) const ACCORDING: &Words = words!("按照 按 依照 依据 依 根据 遵照 参照");
/// What is pointed to.
pub(super) const POINTED_TO: &Words = words!(
    "规定 要求 部署 安排 时间 时限 期限 标准 办法 条例 通知 文件 程序 计划 为准 \
        法公开 规公开 执行"
);
/// What is pointed to without saying anything.
pub(super) const CIRCUMSTANCES: &Words = words!("实际 情况 需要 需求 进度 进展 工作量 变化 季节");
/// 法律、法规另有规定的，从其规定.
pub(super) const PROVISO: &Words = words!(
    "另有规定 另有要求 另有明确规定 另有特别规定 有特别规定 有特殊规定 从其规定 \
        依其规定 从其要求 另行规定"
);
/// At the same time as something else.
pub(super) const TOGETHER: &Words = words!("同步 同时 一并 一同 同期 同日");
