//! 内容包括下一事项

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;

declare_rule! {
    /// 一行的内容不宜把同组下一行的内容也写进去。
    ///
    /// “主要职责”一行写了“工作职责、内设机构（办公地址、办公时间）”，下一行“机构设置”的内容空着：后一个事项的
    /// 要素写到了前一行。文件里带有合并信息的，不作判断。
    ///
    /// 改正：各归各行。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=catalogue/inherited-blank
    /// 目录类别,目录名称,公开内容
    /// 机构职能,主要职责,最新工作职责、内设机构（办公地址）
    /// ,机构设置,
    /// ---
    /// 目录类别,目录名称,公开内容
    /// 考录,招考公告,职位、报考条件、录用名单
    /// ,录用结果,
    /// ---
    /// 目录类别,目录名称,公开内容
    /// 执法,处罚依据,依据、裁量基准、听证程序
    /// ,听证告知,
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,主要职责,最新工作职责、内设机构（办公地址）,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ,机构设置,内设机构名称,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,主要职责,最新工作职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// 领导,部门领导,姓名、职务,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,主要职责,最新工作职责、内设机构（办公地址）,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// 考录,招考公告,职位、名额,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ```
    RULE = "item/content-overlap" {
        title: ("内容包括下一事项", "Content holds that of the next item"),
        message: (
            "公开内容“{found}”也包括了下一行“{name}”的内容，应当各归各行",
            "the content “{found}” also holds that of “{name}” in the next row; each belongs to its own"
        ),
        severity: Severity::Warning,

        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// Words that many names have.
const USUAL: &[&str] =
    &["情况", "信息", "办理", "工作", "管理", "公开", "服务", "相关", "其他", "政府", "行政"];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    for (row, pair) in catalogue.items.windows(2).enumerate() {
        let (item, next) = (&pair[0], &pair[1]);
        let own = !item.inherits("content") && next.inherits("content") && !next.inherits("name");
        // Joined cells are meant to hold what both rows share.
        let own = own && !catalogue.is_merged(row + 1, "content");
        let (Some(content), Some(name), Some(later)) =
            (item.content.as_deref().filter(|_| own), item.name.as_deref(), next.name.as_deref())
        else {
            continue;
        };
        if shares_a_word(content, name, later) {
            let finding = Finding::of_field(&RULE, "content").in_row(row);
            cx.report(finding.with("found", content.trim()).with("name", later.trim()));
        }
    }
}

/// Whether the content has two characters of the later name that are not of its own.
fn shares_a_word(content: &str, name: &str, later: &str) -> bool {
    let chars: Vec<char> = later.trim().chars().collect();
    chars.windows(2).any(|pair| {
        let word: String = pair.iter().collect();
        content.contains(&word) && !name.contains(&word) && !USUAL.contains(&word.as_str())
    })
}
