//! The table of regions as it is looked through: the one that is shipped is half as long.

use std::sync::OnceLock;

use crate::data::regions::{CURRENT, FORMER};

/// A province, and in order the last four digits of the codes in it, each followed by its name.
pub(super) type Province = (u8, String);

/// The codes of GB/T 2260 as they are.
pub(super) fn current() -> &'static [Province] {
    static TABLE: OnceLock<Vec<Province>> = OnceLock::new();
    TABLE.get_or_init(|| written_out(CURRENT))
}

/// The codes that are no more, and names that codes no longer have: the latest first. A dot stands for
/// the name of one that was given up before 2005.
pub(super) fn former() -> &'static [Province] {
    static TABLE: OnceLock<Vec<Province>> = OnceLock::new();
    TABLE.get_or_init(|| written_out(FORMER))
}

fn written_out(packed: &[(u8, &str)]) -> Vec<Province> {
    packed.iter().map(|(province, list)| (*province, codes_and_names(list))).collect()
}

/// The codes and names of a packed list. Before a name stands where its code goes on: nothing for the
/// next one, a number for how many are passed over, `/` for the next hundred, `=` for the same again.
/// Behind it stand `x`, `q` and `s` for 县, 区 and 市, `;` for none of them.
fn codes_and_names(packed: &str) -> String {
    let mut list = String::with_capacity(packed.len() * 2);
    let (mut next, mut passed, mut is_named) = (0, 0, false);
    for c in packed.chars() {
        match c {
            '/' => next = next / 100 * 100 + 100,
            '=' => next -= 1,
            '0'..='9' => passed = passed * 10 + (c as u32 - '0' as u32),
            _ => {
                if !is_named {
                    let code = next + passed;
                    let digit = |unit: u32| char::from(b'0' + (code / unit % 10) as u8);
                    list.extend([1000, 100, 10, 1].map(digit));
                    (next, passed) = (code + 1, 0);
                }
                let end = match c {
                    'x' => "县",
                    'q' => "区",
                    's' => "市",
                    '.' => ".",
                    _ => "",
                };
                list.push_str(end);
                is_named = end.is_empty() && c != ';';
                if is_named {
                    list.push(c);
                }
            }
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::codes_and_names;

    #[test]
    fn what_is_packed_is_written_out() {
        for (packed, list) in [
            ("北京s100东城q西城q", "0000北京市0101东城区0102西城区"),
            ("河北省;/石家庄s1长安q", "0000河北省0100石家庄市0102长安区"),
            ("101..=万x2.", "0101.0102.0102万县0105."),
            ("199甲x/乙x", "0199甲县0300乙县"),
        ] {
            assert_eq!(codes_and_names(packed), list, "{packed}");
        }
    }
}
