//! Which of the documents that were published belong to which items of a catalogue.

use super::plain::plain;
use crate::order::sort_by_key;
use crate::record::{Document, Item};
use crate::table::{Catalogue, Coverage, Entry, Group};

/// How many of a name's pairs of characters a title must have to be like it, of a thousand.
const LIKE: usize = 500;
/// The fewest pairs that tell anything.
const FEWEST_PAIRS: usize = 2;
/// A pair of characters in more names than these is in so many titles that it tells nothing.
const TELLING: usize = 64;
/// How many items of one name are told apart by the groups that they stand in.
const NAMESAKES: usize = 16;
/// How many characters of a title are read, and the most that a name has.
const LONGEST: usize = 200;

/// Finds the documents that belong to the items of a catalogue: those whose column (栏目) has the
/// name of the item, and those that have it in their titles.
///
/// ```
/// use gongkai::compare::cover;
/// use gongkai::record::Document;
/// use gongkai::table::Catalogue;
///
/// let catalogue = Catalogue::from_csv("目录类别,目录名称,公开主体\n财政,部门预算,办公室\n财政,部门决算,办公室\n");
/// let title = |title| Document { title: Some(title), ..Document::default() };
/// let documents = [title("某县公安局2025年部门预算公开".into())];
/// let found = cover(&catalogue, &documents);
/// assert_eq!(found.entries[0].documents, [0]);
/// assert!(found.entries[1].documents.is_empty());
/// ```
pub fn cover<'c, 'a>(
    catalogue: &'c Catalogue<'a>,
    documents: &'c [Document<'c>],
) -> Coverage<'c, 'a> {
    let mut matching = Matching::of(&catalogue.items);
    let mut placed = 0;
    for (at, document) in documents.iter().enumerate() {
        let column = document.category.as_deref().unwrap_or_default();
        placed += usize::from(matching.place(at, &segments(column)));
        let title: Vec<char> =
            plain(document.title.as_deref().unwrap_or_default()).chars().take(LONGEST).collect();
        matching.title(at, &title);
    }
    Coverage {
        catalogue,
        documents,
        entries: matching.entries,
        groups: matching.groups,
        follows: placed > 0 && placed * 2 >= documents.len(),
    }
}

/// The names in the path of a column, such as 首页 > 政府信息公开 > 机构职能, the deepest first.
fn segments(column: &str) -> Vec<String> {
    let parts =
        column.split(['>', '＞', '›', '»', '→', '/', '／', '\\', '|', '｜', '-', '－', '—']);
    let mut parts: Vec<String> = parts.map(plain).filter(|part| !part.is_empty()).collect();
    parts.reverse();
    parts
}

/// The name of an item without the notes in parentheses after it.
fn name_of(item: &Item<'_>) -> Vec<char> {
    let name = plain(item.name.as_deref().unwrap_or_default());
    let bare = name.split('(').next().filter(|bare| !bare.is_empty()).unwrap_or(&name);
    bare.chars().take(LONGEST).collect()
}

#[derive(Default)]
struct Matching {
    entries: Vec<Entry>,
    groups: Vec<Group>,
    /// The group of each entry, where it has one.
    group_of: Vec<Option<usize>>,
    /// The names, sorted, each with the entries that have it.
    names: Vec<(Vec<char>, Vec<usize>)>,
    /// The categories of each entry.
    paths: Vec<Vec<String>>,
    /// The names of the groups, sorted.
    group_names: Vec<(String, usize)>,
    /// The pairs of characters of names, sorted, each with its name.
    pairs: Vec<((char, char), usize)>,
    /// How many telling pairs each name has.
    telling: Vec<usize>,
    /// How many of them the title at hand has.
    hits: Vec<usize>,
}

impl Matching {
    fn of(items: &[Item<'_>]) -> Self {
        let mut matching = Self::default();
        let mut keyed: Vec<(Vec<String>, Vec<char>, usize)> = items
            .iter()
            .enumerate()
            .map(|(at, item)| {
                (item.category.iter().map(|level| plain(level)).collect(), name_of(item), at)
            })
            .filter(|(_, name, _): &(Vec<String>, Vec<char>, usize)| !name.is_empty())
            .collect();
        sort_by_key(&mut keyed, |(path, name, at)| (path.clone(), name.clone(), *at));
        keyed.dedup_by(|later, first| later.0 == first.0 && later.1 == first.1);
        sort_by_key(&mut keyed, |(.., at)| *at);
        matching.group(items, &keyed);
        let mut named: Vec<(Vec<char>, usize)> = Vec::new();
        for (path, name, item) in keyed {
            named.push((name, matching.entries.len()));
            matching.entries.push(Entry { item, ..Entry::default() });
            matching.paths.push(path);
        }
        sort_by_key(&mut named, |(name, at)| (name.clone(), *at));
        for (name, at) in named {
            match matching.names.last_mut() {
                Some((last, entries)) if *last == name => entries.push(at),
                _ => matching.names.push((name, vec![at])),
            }
        }
        matching.pair();
        matching
    }

    /// The groups, in the order of their first items.
    fn group(&mut self, items: &[Item<'_>], keyed: &[(Vec<String>, Vec<char>, usize)]) {
        let mut order: Vec<usize> = (0..keyed.len()).collect();
        sort_by_key(&mut order, |at| (keyed[*at].0.clone(), *at));
        let mut runs: Vec<&[usize]> =
            order.chunk_by(|one, other| keyed[*one].0 == keyed[*other].0).collect();
        sort_by_key(&mut runs, |run| run[0]);
        self.group_of = vec![None; keyed.len()];
        for run in runs {
            let (path, _, item) = &keyed[run[0]];
            let Some(deepest) = path.last().filter(|deepest| !deepest.is_empty()) else { continue };
            for entry in run {
                self.group_of[*entry] = Some(self.groups.len());
            }
            self.group_names.push((deepest.clone(), self.groups.len()));
            let name = items[*item].category.last().map(ToString::to_string);
            self.groups.push(Group {
                name: name.unwrap_or_default(),
                entries: run.to_vec(),
                documents: Vec::new(),
            });
        }
        sort_by_key(&mut self.group_names, Clone::clone);
    }

    /// The pairs of characters of all names, without those that are in many.
    fn pair(&mut self) {
        let mut pairs: Vec<((char, char), usize)> = Vec::new();
        for (at, (name, _)) in self.names.iter().enumerate() {
            pairs.extend(name.windows(2).map(|pair| ((pair[0], pair[1]), at)));
        }
        sort_by_key(&mut pairs, |pair| *pair);
        pairs.dedup();
        self.telling = vec![0; self.names.len()];
        self.hits = vec![0; self.names.len()];
        for run in pairs.chunk_by(|one, other| one.0 == other.0) {
            if run.len() <= TELLING {
                for (_, name) in run {
                    self.telling[*name] += 1;
                }
                self.pairs.extend_from_slice(run);
            }
        }
        for (at, (_, entries)) in self.names.iter().enumerate() {
            for entry in entries {
                self.entries[*entry].vague = self.telling[at] == 0;
            }
        }
    }

    /// Puts a document to the items or the groups that its column names, the deepest first; whether there
    /// are any.
    fn place(&mut self, document: usize, segments: &[String]) -> bool {
        for (depth, segment) in segments.iter().enumerate() {
            let name: Vec<char> = segment.chars().collect();
            if let Ok(at) = self.names.binary_search_by(|(known, _)| known.cmp(&name)) {
                self.place_in(document, at, &segments[depth + 1..]);
                return true;
            }
            let from = self.group_names.partition_point(|(known, _)| known < segment);
            let same = self.group_names[from..].iter().take(NAMESAKES);
            let same: Vec<usize> =
                same.take_while(|(known, _)| known == segment).map(|(_, group)| *group).collect();
            for group in &same {
                self.groups[*group].documents.push(document);
            }
            if !same.is_empty() {
                return true;
            }
        }
        false
    }

    /// Puts a document to the items of a name: of several, to those whose group its column names too.
    fn place_in(&mut self, document: usize, name: usize, above: &[String]) {
        let all = &self.names[name].1;
        let under = |entry: &&usize| {
            self.paths[**entry].iter().any(|level| above.contains(level)) && all.len() > 1
        };
        let named: Vec<usize> = all.iter().take(NAMESAKES).filter(under).copied().collect();
        match (named.as_slice(), all.as_slice()) {
            ([], [one]) => self.entries[*one].documents.push(document),
            ([], _) => self.may_be(document, name),
            (named, _) => {
                for entry in named {
                    self.entries[*entry].documents.push(document);
                }
            }
        }
    }

    /// A document that may belong to any item of a name.
    fn may_be(&mut self, document: usize, name: usize) {
        let first = self.names[name].1[0];
        // Whoever came first speaks for all of them.
        if self.entries[first].like.is_some() {
            return;
        }
        for entry in &self.names[name].1 {
            self.entries[*entry].like.get_or_insert(document);
        }
    }

    /// Puts a document to the items whose names are in its title, or much of whose names is.
    fn title(&mut self, document: usize, title: &[char]) {
        let mut touched: Vec<usize> = Vec::new();
        let mut pairs: Vec<(char, char)> =
            title.windows(2).map(|pair| (pair[0], pair[1])).collect();
        sort_by_key(&mut pairs, |pair| *pair);
        pairs.dedup();
        for pair in pairs {
            let from = self.pairs.partition_point(|(known, _)| *known < pair);
            for (_, name) in self.pairs[from..].iter().take_while(|(known, _)| *known == pair) {
                if self.hits[*name] == 0 {
                    touched.push(*name);
                }
                self.hits[*name] += 1;
            }
        }
        for name in touched {
            let hits = std::mem::take(&mut self.hits[name]);
            let telling = self.telling[name];
            if hits == telling && holds(title, &self.names[name].0) {
                self.named_by(document, name);
            } else if hits >= FEWEST_PAIRS && hits * 1000 >= telling * LIKE {
                self.may_be(document, name);
            }
        }
    }

    /// A document whose title holds the name of an item.
    fn named_by(&mut self, document: usize, name: usize) {
        match self.names[name].1.as_slice() {
            [one] => {
                let documents = &mut self.entries[*one].documents;
                if documents.last() != Some(&document) {
                    documents.push(document);
                }
            }
            _ => self.may_be(document, name),
        }
    }
}

/// Whether a title holds a name.
fn holds(title: &[char], name: &[char]) -> bool {
    title.windows(name.len()).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use super::cover;
    use crate::record::Document;
    use crate::table::{Catalogue, Coverage};

    const CATALOGUE: &str = "目录类别,目录名称,公开主体\n机构职能,机构设置,政工室\n,部门领导（姓名、职务）,政工室\n财政,部门预算,办公室\n,办事指南,办公室\n户籍管理,办事指南,户籍科\n户籍管理,行政许可办理结果,户籍科\n";

    /// A document: its column and its title.
    fn documents(given: &[(&'static str, &'static str)]) -> Vec<Document<'static>> {
        let document = |(column, title): &(&'static str, &'static str)| Document {
            category: Some((*column).into()),
            title: Some((*title).into()),
            ..Document::default()
        };
        given.iter().map(document).collect()
    }

    /// The documents of each entry, and what is like it.
    fn found(coverage: &Coverage<'_, '_>) -> Vec<(Vec<usize>, Option<usize>)> {
        coverage.entries.iter().map(|entry| (entry.documents.clone(), entry.like)).collect()
    }

    #[test]
    fn a_column_names_its_item_and_of_namesakes_the_one_in_its_group() {
        let catalogue = Catalogue::from_csv(CATALOGUE);
        let documents = documents(&[
            ("首页 > 政府信息公开 > 机构职能 > 部门领导", "张某某同志简历"),
            ("户籍管理-办事指南", "出生登记"),
            ("办事指南", "身份证换领"),
            ("机构职能", "关于调整内设机构的通知"),
        ]);
        let coverage = cover(&catalogue, &documents);
        assert!(coverage.follows);
        let expected = [
            (vec![], None),
            (vec![0], None),
            (vec![], None),
            (vec![], Some(2)),
            (vec![1], Some(2)),
            (vec![], None),
        ];
        assert_eq!(found(&coverage), expected);
        let groups: Vec<_> = coverage.groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(groups, ["机构职能", "财政", "户籍管理"]);
        assert_eq!(coverage.groups[0].documents, [3]);
    }

    #[test]
    fn a_title_that_holds_most_of_a_name_may_belong_to_it() {
        let catalogue = Catalogue::from_csv(CATALOGUE);
        let documents = documents(&[
            ("", "某县公安局2025年部门预算"),
            ("", "2024年第三批行政许可结果公示"),
            ("", "关于召开会议的通知"),
        ]);
        let coverage = cover(&catalogue, &documents);
        assert!(!coverage.follows);
        let found = found(&coverage);
        assert_eq!(found[2].0, [0]);
        assert_eq!(found[5], (vec![], Some(1)));
        assert!(coverage.entries[..2].iter().all(crate::table::Entry::is_bare));
    }

    #[test]
    fn many_documents_of_one_title_and_many_items_of_one_name_take_no_longer() {
        let rows = "甲,办事指南,乙\n乙,办事指南,丙\n".repeat(5000);
        let csv = "目录类别,目录名称,公开主体\n".to_owned() + &rows;
        let catalogue = Catalogue::from_csv(&csv);
        let many = documents(&vec![("办事指南", "办事指南办事指南"); 20_000]);
        let coverage = cover(&catalogue, &many);
        assert_eq!(coverage.entries.len(), 2);
        assert!(coverage.entries.iter().all(|entry| entry.like == Some(0)));
    }
}
