//! An item of a catalogue.

use std::borrow::Cow;

use super::declare_record;
use crate::order::sort_by_key;

declare_record! {
    /// A disclosure item (公开事项): one row of a catalogue.
    Item {
        texts {
            /// 序号.
            seq = "seq",
            /// 公开事项名称.
            name = "name",
            /// 公开内容（要素）.
            content = "content",
            /// 公开依据.
            basis = "basis",
            /// 公开时限.
            time_limit = "timeLimit",
            /// 公开主体.
            publisher = "publisher",
            /// 公开方式：主动公开或依申请公开.
            attribute = "attribute",
            /// 公开渠道和载体.
            channel = "channel",
            /// 公开对象.
            audience = "audience",
            /// 公开层级.
            level = "level",
            /// 五公开.
            phase = "phase",
            /// 网址.
            url = "url",
            /// 联系方式.
            contact = "contact",
            /// 备注.
            note = "note",
        }
        lists {
            /// 目录类别，由大到小.
            category = "category",
            /// The fields whose value comes from the row above, because a group continues there.
            inherited = "inherited",
        }
    }
}

impl<'a> Item<'a> {
    /// What it is about: its categories and its name, for rules that depend on the topic.
    pub fn topic(&self) -> String {
        let levels = self.category.iter().chain(&self.name).filter(|level| !level.is_empty());
        levels.map(AsRef::as_ref).collect::<Vec<&str>>().join("/")
    }

    /// Enters values of levels such as 一级事项, each with its level counted from 1. Where the item
    /// has no name of its own yet, the deepest one that is filled is its name; a blank one where none is.
    pub(crate) fn enter_levels(&mut self, mut levels: Vec<(u8, Cow<'a, str>)>) {
        let blank = levels.first().map(|(_, value)| value.clone());
        levels.retain(|(_, value)| !value.trim().is_empty());
        sort_by_key(&mut levels, |(level, _)| *level);
        if self.name.is_none() {
            self.name = levels.pop().map(|(_, value)| value).or(blank);
        }
        self.category.extend(levels.into_iter().map(|(_, value)| value));
    }

    /// Whether the field's value was taken over from the row above.
    pub fn inherits(&self, field: &str) -> bool {
        self.inherited.iter().any(|name| name == field)
    }
}
