//! What is generated is committed. `make update` rewrites it; without UPDATE these tests compare.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use gongkai::law::short_title;
use gongkai::rules::RULES;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Rewrites the file under UPDATE=1, or else asserts that it is what it should be.
#[track_caller]
fn settle(path: &str, content: &str) {
    let file = root().join(path);
    let current = fs::read_to_string(&file).unwrap_or_default();
    if current == content {
        return;
    }
    assert!(env::var_os("UPDATE").is_some(), "{path} is not up to date: run `make update`");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder to write to");
    fs::write(&file, content).expect("a file to write to");
}

/// The rows of a table of data/, by column.
fn table(path: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join(path)).expect("a table of data/");
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The files that declare rules.
fn rule_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("src/rules") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rule_files(&path));
        } else if fs::read_to_string(&path).expect("UTF-8").contains("\ndeclare_rule! {") {
            files.push(path);
        }
    }
    files
}

#[test]
fn the_registry_lists_every_rule() {
    let rules = root().join("src/rules");
    let mut entries: Vec<(String, String, bool)> = rule_files(&rules)
        .iter()
        .map(|file| {
            let code = fs::read_to_string(file).expect("UTF-8");
            let id = code.split("RULE = \"").nth(1).and_then(|rest| rest.split('"').next());
            let id = id.unwrap_or_else(|| panic!("{}: name the static RULE", file.display()));
            let module = file.strip_prefix(&rules).expect("below src/rules").with_extension("");
            let path: Vec<&str> = module.iter().map(|part| part.to_str().expect("UTF-8")).collect();
            assert_eq!(path.join("/").replace('_', "-"), id, "the file is named after its rule");
            let of_office = ["Request(", "Requests(", "Approval(", "Report("]
                .iter()
                .any(|check| code.contains(&format!("check: Check::{check}")));
            (id.to_owned(), path.join("::"), of_office)
        })
        .collect();
    entries.sort();
    let mut code = String::from(
        "//! Generated from the files below src/rules by `make update`. Do not edit.\n\n\
         use crate::engine::Rule;\n\n/// Every rule, in the order of their ids.\n\
         pub static RULES: &[&Rule] = &[\n",
    );
    for (_, path, of_office) in &entries {
        if *of_office {
            code.push_str("    #[cfg(feature = \"office\")]\n");
        }
        writeln!(code, "    &super::{path}::RULE,").expect("a string to write to");
    }
    code.push_str("];\n");
    settle("src/rules/registry.rs", &code);
}

#[test]
fn typescript_knows_every_rule() {
    let mut code = String::from(
        "// Generated from src/rules by `make update`. Do not edit.\n\n\
         /** The id of a rule, `group/name`. */\nexport type RuleId =\n",
    );
    for rule in RULES {
        writeln!(code, "  | '{}'", rule.id).expect("a string to write to");
    }
    settle("pkg/types/rule-id.d.ts", &code);
}

#[test]
fn instruments_are_those_of_the_table() {
    let mut code = String::from(
        "//! Generated from data/instruments.tsv by `make update`. Do not edit.\n\n\
         use crate::law::{Instrument, Known, Tier, day, known};\n",
    );
    let day = |written: &str| match written {
        "" => "None".to_owned(),
        _ => {
            let parts: Vec<u32> =
                written.split('-').map(|part| part.parse().expect("a date")).collect();
            format!("Some(day({}, {}, {}))", parts[0], parts[1], parts[2])
        }
    };
    for row in table("data/instruments.tsv") {
        let [key, title, number, tier, from, until, source] = row.as_slice() else {
            panic!("data/instruments.tsv: seven columns: {row:?}")
        };
        assert!(!source.is_empty(), "{key}: every instrument has a source");
        let cited = if number.is_empty() || title.contains(number.as_str()) {
            title.clone()
        } else {
            format!("{title}（{number}）")
        };
        let tier = tier[..1].to_uppercase() + &tier[1..];
        write!(
            code,
            "\n/// {cited}\npub static {key}: Instrument = Instrument {{\n    title: \"{title}\",\n    \
             code: \"{number}\",\n    tier: Tier::{tier},\n    from: {},\n    until: {},\n}};\n",
            day(from),
            day(until),
        )
        .expect("a string to write to");
    }
    code.push_str(&titles());
    settle("src/data/instruments.rs", &code);
}

/// The table of the titles by which texts cite instruments.
fn titles() -> String {
    let rows = table("data/instruments.tsv");
    let successors = table("data/successors.tsv");
    let mut titles: Vec<(&str, &str, String)> = Vec::new();
    for row in rows.iter().filter(|row| row[3] != "practice" && row[3] != "local") {
        let short = short_title(&row[1]);
        let named = successors.iter().find(|successor| successor[0] == row[0]);
        let same = rows.iter().find(|other| {
            short_title(&other[1]) == short && other[0] != row[0] && other[4] > row[4]
        });
        let successor = named.map(|named| &named[1]).or(same.map(|same| &same[0]));
        let successor = successor.map_or("None".to_owned(), |key| format!("Some(&{key})"));
        titles.push((short, &row[0], successor));
    }
    titles.sort_by_key(|(short, key, _)| (*short, *key));
    for pair in successors.iter().flat_map(|row| [&row[0], &row[1]]) {
        assert!(rows.iter().any(|row| row[0] == *pair), "data/successors.tsv: {pair} is unknown");
    }
    let mut code = String::from(
        "\n/// The instruments by the titles under which texts cite them, in order.\n\
         pub static TITLES: &[Known] = &[\n",
    );
    for (short, key, successor) in titles {
        let line = format!("    known(\"{short}\", &{key}, {successor}),");
        // As rustfmt breaks it, for which a Han character is two columns wide.
        if line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>() <= 100 {
            writeln!(code, "{line}").expect("a string to write to");
        } else {
            let parts = [format!("\"{short}\""), format!("&{key}"), successor];
            writeln!(code, "    known(\n        {},\n    ),", parts.join(",\n        "))
                .expect("a string to write to");
        }
    }
    code + "];\n"
}

#[test]
fn the_manual_lists_every_rule() {
    let mut page = String::from(
        "<!-- Generated from src/rules by `make update`. Do not edit. -->\n\n# 规则 Rules\n\n\
         每条规则的编号长期不变。“级别”是默认级别，规则集可以调整。\n\n",
    );
    let line = |page: &mut String, text: &str| {
        page.push_str(text);
        page.push('\n');
    };
    line(&mut page, "| 规则 | 名称 | Title | 级别 | 依据 |");
    line(&mut page, "| --- | --- | --- | --- | --- |");
    let bases = |rule: &gongkai::engine::Rule| {
        let cite =
            |basis: &gongkai::law::Basis| format!("{} {}", basis.instrument.title, basis.article);
        rule.basis.iter().map(cite).map(|cited| cited.trim().to_owned()).collect::<Vec<_>>()
    };
    for rule in RULES {
        let severity = if rule.off { "off" } else { rule.severity.name() };
        let (zh, en) = (rule.title.zh, rule.title.en);
        let anchor = rule.id.replace('/', "");
        let basis = bases(rule).join("；");
        line(
            &mut page,
            &format!("| [`{}`](#{anchor}) | {zh} | {en} | {severity} | {basis} |", rule.id),
        );
    }
    for rule in RULES {
        line(&mut page, &format!("\n## {}\n", rule.id));
        line(&mut page, &format!("**{}** · {}\n", rule.title.zh, rule.title.en));
        line(&mut page, &format!("> {}\n>\n> {}\n", rule.message.zh, rule.message.en));
        for text in rule.docs.lines() {
            let text = text.strip_prefix(' ').unwrap_or(text);
            let text = match text.strip_prefix("```gongkai,") {
                Some(tags) if tags.starts_with("fail") => "```text",
                Some(tags) if tags.starts_with("fixed") => "改正后：\n\n```text",
                Some(_) => "```text",
                None => text.strip_prefix("# ").map_or(text, |_| text),
            };
            let heading = text.strip_prefix("# ").map(|title| format!("### {title}"));
            line(&mut page, heading.as_deref().unwrap_or(text));
        }
        line(&mut page, &format!("\n依据：{}。自 {} 版。", bases(rule).join("；"), rule.since));
    }
    settle("docs/rules.md", &page);
}
