//! 事项没有公布的文件

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{Attribute, read_attribute};
use crate::record::Item;
use crate::table::Coverage;

declare_rule! {
    /// 列入主动公开目录的事项，应当有公布的文件。把目录与已经公布的文件清单对照（`--published`），一份文件也没有的事项逐项提示。
    ///
    /// 文件的栏目与事项同名，或者标题里有事项的名称，就是对得上；标题里有名称的大半，只作提示，由人判断。清单没有写栏目，或者
    /// 所写的栏目与目录不是一套名称的，全部由人判断；清单与目录几乎没有对得上的，只说明一次。依申请公开、不予公开的事项，
    /// 写着“不涉及”“暂无”的事项不检查。
    ///
    /// 改正：公布文件；没有这项工作的，在目录里注明不涉及。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// 财政,部门决算,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 2026年收支总表,财政/部门预算,2026-02-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 机构职能,机构设置,政工室
    /// 机构职能,办公地址,政工室
    /// ===
    /// 标题,发布日期
    /// 某县公安局机构设置,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 户籍管理,行政许可办理结果,户籍科
    /// ===
    /// 标题,发布日期
    /// 2026年第三批行政许可结果公示,2026-09-01
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// 财政,部门决算（含“三公”经费）,办公室
    /// ===
    /// 标题,发布日期
    /// 某县公安局2026年部门预算公开,2026-02-01
    /// 某县公安局2025年部门决算公开,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开方式,备注
    /// 行政处罚,处罚决定书,主动公开,
    /// 行政处罚,案卷,依申请公开,
    /// 征收,房屋征收,主动公开,本单位不涉及
    /// ===
    /// 标题,所属栏目,发布日期
    /// 某某案,处罚决定书,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 户籍管理,办事指南,户籍科
    /// 出入境管理,办事指南,出入境科
    /// ===
    /// 标题,栏目,发布日期
    /// 出生登记,首页 > 户籍管理 > 办事指南,2026-09-01
    /// 普通护照签发,首页 > 出入境管理 > 办事指南,2026-09-01
    /// ```
    RULE = "catalogue/unpublished" {
        title: ("事项没有公布的文件", "Nothing published to an item"),
        message: (
            "清单里没有见到“{name}”的文件，应当公布，或者注明不涉及",
            "the list has no document on “{name}”; publish one, or say that it does not apply"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第二十条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Coverage(check),
    }
}

static LIKE: Message = Message::new(
    "清单里没有标明是“{name}”的文件，最接近的是“{title}”",
    "no document of the list says that it is on “{name}”; the nearest is “{title}”",
);
static OTHER: Message = Message::new(
    "清单里 {documents} 份文件的标题和栏目，与目录的 {items} 个事项只有 {met} 个对得上，不能逐项判断",
    "of {items} items only {met} are met by titles or columns of the {documents} documents listed; they cannot be judged one by one",
);

fn check(coverage: &Coverage<'_, '_>, cx: &mut Context<'_>) {
    if !coverage.tells() {
        let finding = Finding::of_record(&RULE).saying(OTHER).weighing(Severity::Info).for_review();
        cx.report(
            finding
                .with("documents", coverage.documents.len())
                .with("items", coverage.entries.len())
                .with("met", coverage.met()),
        );
        return;
    }
    for entry in &coverage.entries {
        let item = &coverage.catalogue.items[entry.item];
        if !entry.documents.is_empty() || !is_to_be_published(item) {
            continue;
        }
        let name = item.name.as_deref().unwrap_or_default().trim();
        let finding = Finding::of_field(&RULE, "name").in_row(entry.item).with("name", name);
        let like = entry.like.and_then(|at| coverage.documents[at].title.as_deref());
        match like {
            Some(title) => {
                let finding = finding.saying(LIKE).weighing(Severity::Info).for_review();
                cx.report(finding.with("title", title.trim()));
            }
            None if !entry.is_bare() => {}
            None if coverage.follows => cx.report(finding),
            None => cx.report(finding.for_review()),
        }
    }
}

/// Whether the catalogue promises something on it.
fn is_to_be_published(item: &Item<'_>) -> bool {
    let attribute = item.attribute.as_deref().and_then(read_attribute);
    let says = |text: Option<&str>| {
        let text = text.unwrap_or_default();
        ["不涉及", "暂无", "无此项", "没有此项"].iter().any(|word| text.contains(word))
    };
    !matches!(attribute, Some(Attribute::OnRequest | Attribute::Withheld))
        && !says(item.name.as_deref())
        && !says(item.content.as_deref())
        && !says(item.note.as_deref())
}
