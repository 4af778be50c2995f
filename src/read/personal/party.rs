//! The parties of a decision on a penalty: their names and home addresses.

use super::{Bearer, Certainty, PersonalDatum, PersonalKind};
use crate::order::sort_by_key;
use crate::text::{Span, is_han, is_space};

/// What a party is called. Longer ones stand first.
const PARTIES: &[&str] = &[
    "被处罚人",
    "违法行为人",
    "违法嫌疑人",
    "行政相对人",
    "当事人",
    "被侵害人",
    "受害人",
    "报案人",
    "举报人",
    "证人",
    "申请人",
];

/// What stands before a home address.
const HOMES: &[&str] = &[
    "家庭住址",
    "现住址",
    "住址",
    "现住",
    "家住",
    "户籍所在地",
    "户籍地址",
    "户籍地",
    "经常居住地",
    "，住",
    "、住",
];

/// The single surnames that are common enough to tell a name.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

/// The double surnames.
const DOUBLE: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方",
    "端木", "宇文", "长孙", "申屠", "轩辕", "南宫", "百里", "呼延",
];

/// What a shop's name ends with, which a person's does not.
const SHOPS: &str = "店馆厂行社部坊铺局院所队站场吧城园庄司";

/// A party as labelled.
struct Party {
    label: Span,
    /// Where its name would begin.
    at: usize,
    /// Whether a colon stands before that.
    colon: bool,
}

/// Whether a party is labelled with a colon, or is named on its label.
pub(super) fn has_party(text: &str) -> bool {
    parties(text).any(|party| party.colon || name(text, &party).is_some())
}

/// Whether a party is a person, whether or not the name is hidden.
pub(super) fn has_person(text: &str) -> bool {
    parties(text).any(|party| name(text, &party).is_some())
}

/// Finds the names and home addresses that can be read.
pub(super) fn find(text: &str) -> Vec<PersonalDatum<'_>> {
    let mut found = Vec::new();
    for party in parties(text) {
        let Some((span, masked)) =
            name(text, &party).and_then(|(span, masked)| Some((span, masked?)))
        else {
            continue;
        };
        let mut datum = PersonalDatum::new(text, span, PersonalKind::Name);
        (datum.masked, datum.keyword) = (masked, Some(party.label));
        (datum.bearer, datum.certainty) = (Bearer::Person, Certainty::Certain);
        found.push(datum);
    }
    for label in HOMES {
        found.extend(text.match_indices(label).filter_map(|(at, _)| home(text, at, label.len())));
    }
    sort_by_key(&mut found, |datum| datum.span);
    found.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    found
}

/// The parties, as their labels stand in the text: all of them end with 人.
fn parties(text: &str) -> impl Iterator<Item = Party> + '_ {
    text.match_indices('人').flat_map(move |(at, last)| {
        let end = at + last.len();
        let labels = PARTIES.iter().filter(move |label| text[..end].ends_with(**label));
        labels.filter_map(move |label| party(text, end - label.len(), label.len()))
    })
}

/// The party whose label stands at `at`: at the start of a line or clause.
fn party(text: &str, at: usize, len: usize) -> Option<Party> {
    let before = text[..at].chars().next_back();
    let begins = before
        .is_none_or(|c| is_space(c) || "，。；、：（(:,;.|".contains(c) || c.is_ascii_digit());
    if !begins {
        return None;
    }
    let rest = &text[at + len..];
    let rest = rest.trim_start_matches(is_space);
    let rest = ["姓名", "名称", "（姓名）", "(姓名)", "（自然人）", "基本情况"]
        .iter()
        .find_map(|word| rest.strip_prefix(*word))
        .unwrap_or(rest);
    let rest = rest.trim_start_matches(is_space);
    let inner = rest.trim_start_matches([':', '：', '|']);
    let colon = inner.len() < rest.len();
    let inner = inner.trim_start_matches(is_space);
    Some(Party { label: Span::new(at, at + len), at: text.len() - inner.len(), colon })
}

/// The name of a party, and what it becomes when it is hidden; nothing where it is hidden already.
fn name(text: &str, party: &Party) -> Option<(Span, Option<String>)> {
    let rest = &text[party.at..];
    let sign = |c: char| is_han(c) || matches!(c, '·' | '×' | '*' | '＊' | 'X' | 'x' | '○' | 'Ｘ');
    let len: usize = rest.chars().take(16).take_while(|c| sign(*c)).map(char::len_utf8).sum();
    let (written, after) = rest.split_at(len);
    let span = Span::new(party.at, party.at + len);
    if !party.colon && !says_more(after) {
        return None;
    }
    let count = written.chars().count();
    if written.contains('·') && count > 3 {
        let first = written.chars().next()?;
        return Some((span, Some(format!("{first}某某")).filter(|_| !is_hidden(written))));
    }
    let double = DOUBLE.iter().find(|surname| written.starts_with(**surname));
    let surname = match double {
        Some(surname) => *surname,
        None => &written[..written.chars().next().filter(|c| SURNAMES.contains(*c))?.len_utf8()],
    };
    let given = count - surname.chars().count();
    if !(1..=2).contains(&given) || written.ends_with(|c| SHOPS.contains(c)) {
        return None;
    }
    let masked = format!("{surname}{}", if given == 1 { "某" } else { "某某" });
    Some((span, Some(masked).filter(|_| !is_hidden(written))))
}

/// Whether a word begins with a surname that is common enough to tell a name, and is as long as a name.
#[cfg(feature = "office")]
pub(crate) fn is_common_name(word: &str) -> bool {
    let double = DOUBLE.iter().find(|surname| word.starts_with(**surname));
    let single = || word.chars().next().filter(|c| SURNAMES.contains(*c)).map(char::len_utf8);
    let Some(surname) = double.map(|surname| surname.len()).or_else(single) else { return false };
    let given = word[surname..].chars().filter(|c| is_han(*c)).count();
    (1..=2).contains(&given) && word.chars().all(is_han)
}

/// Whether what follows a name describes a person: ，男，1990年.
fn says_more(after: &str) -> bool {
    let inner = after.trim_start_matches(|c| is_space(c) || "，,（(".contains(c));
    let describes = ["男", "女", "性别", "身份证", "公民", "19", "20", "汉族"];
    inner.len() < after.len() && describes.iter().any(|word| inner.starts_with(word))
}

fn is_hidden(written: &str) -> bool {
    written.contains(['某', '×', '*', '＊', 'X', 'x', '○', 'Ｘ'])
}

/// The longest address that is looked at, in characters.
const ADDRESS: usize = 50;

/// The home address behind a label, where it says more than the township.
fn home(text: &str, at: usize, len: usize) -> Option<PersonalDatum<'_>> {
    let rest = &text[at + len..];
    let inner = rest.strip_prefix("地址").or_else(|| rest.strip_prefix('址')).unwrap_or(rest);
    let inner = inner.trim_start_matches(|c| is_space(c) || matches!(c, '：' | ':' | '在' | '于'));
    let ends =
        |c: char| matches!(c, '，' | '。' | '；' | ',' | ';' | '\n' | '\r' | '）' | ')' | '、');
    let start = text.len() - inner.len();
    let written: usize =
        inner.chars().take(ADDRESS).take_while(|c| !ends(*c)).map(char::len_utf8).sum();
    let written = &inner[..written];
    let kept = township(written)?;
    let detail = ['村', '组', '号', '栋', '幢', '室', '弄', '巷', '社'];
    if is_hidden(&written[kept..]) || !written[kept..].contains(detail) {
        return None;
    }
    let span = Span::new(start, start + written.len());
    let mut datum = PersonalDatum::new(text, span, PersonalKind::Address);
    datum.masked.truncate(kept);
    datum.keyword = Some(Span::new(at, at + len));
    Some(datum)
}

/// How far an address may be told: through the township, or else the county.
fn township(written: &str) -> Option<usize> {
    for units in [["街道", "镇", "乡"].as_slice(), &["县", "区", "旗", "市"]] {
        let ends = units.iter().filter_map(|unit| Some(written.find(unit)? + unit.len()));
        if let Some(end) = ends.min() {
            return Some(end);
        }
    }
    None
}
