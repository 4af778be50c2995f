//! 公开内容写法

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::record::Item;

declare_rule! {
    /// 公开内容写公开什么，不写怎样公开；词语要完整。
    ///
    /// “对出台政策文件采用新闻发布、图文、动漫多种形式进行解读”说的是解读的方式；“公开部门主动公开基本目录”
    /// 少了“本”字；“公开本部门政务公开标准化工作推进”少了“情况”二字。
    ///
    /// 改正：写明公开的要素，补齐缺字。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "政策解读", "content": "对出台政策文件采用新闻发布、图文、动漫多种形式进行解读"}
    /// {"name": "法制宣传", "content": "通过多种方式开展宣传"}
    /// {"name": "公开目录", "content": "公开部门主动公开基本目录"}
    /// {"name": "工作推进", "content": "公开本部门政务公开标准化工作推进"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "政策解读", "content": "背景依据、目标任务、涉及范围、执行口径"}
    /// {"name": "工作推进", "content": "年度实施方案及工作推进情况"}
    /// {"name": "预算", "content": "公开部门预算报表、部门预算说明"}
    /// {"name": "听证", "content": "听证会采用的形式、听证结果"}
    /// ```
    RULE = "item/content-style" {
        title: ("公开内容写法", "Wording of the content"),
        message: (
            "公开内容“{found}”说的是怎样公开，应当写公开什么",
            "the content “{found}” says how, not what is published"
        ),
        severity: Severity::Warning,

        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static OWNER: Message = Message::new(
    "公开内容“{found}”里的“部门”前少“本”字",
    "in the content “{found}” 本 is missing before 部门",
);

static NOUN: Message = Message::new(
    "公开内容“{found}”缺少中心词，末尾应当补“情况”一类的词",
    "the content “{found}” lacks its head noun, such as 情况 at its end",
);

/// What stands before a manner.
const BY: &[&str] = &["采用", "采取", "通过", "运用", "利用"];

/// A manner.
const MANNERS: &[&str] = &["形式", "方式", "渠道", "途径"];

/// What is done in that manner: the end of the sentence.
const DONE: &[&str] =
    &["进行解读", "进行宣传", "开展宣传", "进行公开", "予以公开", "进行公示", "进行发布"];

/// Work without a word for what is said of it.
const WORK: &[&str] = &["工作推进", "工作开展", "工作落实", "任务推进", "项目推进"];

/// What a department lists: there 部门 belongs to the name.
const WHOLE: &[&str] =
    &["公开部门主动公开", "公开部门政府信息公开", "公开部门信息公开", "公开部门政务公开"];

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(content) = item.content.as_deref().filter(|_| !item.inherits("content")) else {
        return;
    };
    let content = content.trim().trim_end_matches('。');
    let has = |words: &[&str]| words.iter().any(|word| content.contains(word));
    let ends = |words: &[&str]| words.iter().any(|word| content.ends_with(word));
    let finding = Finding::of_field(&RULE, "content").with("found", content);
    if has(BY) && has(MANNERS) && ends(DONE) {
        cx.report(finding);
    } else if WHOLE.iter().any(|start| content.starts_with(start)) {
        cx.report(finding.saying(OWNER));
    } else if ends(WORK) && item.name.as_deref().is_none_or(|name| name.trim() != content) {
        cx.report(finding.saying(NOUN));
    }
}
