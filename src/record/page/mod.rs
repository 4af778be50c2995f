//! A page of a portal: what it shows line by line, and the document read out of it.

mod files;
mod labels;
mod reading;
mod shapes;

use std::borrow::Cow;

use serde_json::{Map, Value};

pub use reading::{Origin, OriginKind, PageReading};

/// A link of a line.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// Where it leads.
    pub href: Cow<'a, str>,
}

/// What a page shows of one block.
#[derive(Clone, Debug)]
pub struct PageLine<'a> {
    /// Its text, white space collapsed; the cells of a row of a table apart by tabs.
    pub text: Cow<'a, str>,
    /// The element that holds it, in lower case.
    pub tag: Cow<'a, str>,
    /// Whether it lies in the part of the page that holds the text.
    pub main: bool,
    /// Whether the page does not show it.
    pub hidden: bool,
    /// Its links.
    pub links: Vec<Link<'a>>,
}

/// A page, as something that knows HTML has read it.
#[derive(Clone, Debug, Default)]
pub struct Page<'a> {
    /// Its address, where it is known.
    pub url: Option<Cow<'a, str>>,
    /// What `<title>` says.
    pub title: Cow<'a, str>,
    /// The names and contents of its `<meta>` elements, in order.
    pub meta: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// Its lines.
    pub lines: Vec<PageLine<'a>>,
}

impl<'a> Page<'a> {
    /// A page from a JSON object: `url`, `title`, `meta` as pairs, `lines` with `text`, `tag`, `main`,
    /// `hidden` and `links`. What has another form is left out.
    ///
    /// ```
    /// use gongkai::record::Page;
    ///
    /// let json = serde_json::json!({ "title": "公告", "lines": [{ "text": "文号：国办发〔2024〕5号", "tag": "li", "main": true }] });
    /// let page = Page::from_json(json.as_object().unwrap());
    /// assert_eq!(page.read().document.document_number.as_deref(), Some("国办发〔2024〕5号"));
    /// ```
    pub fn from_json(object: &'a Map<String, Value>) -> Self {
        let meta = list(object, "meta").iter().filter_map(|pair| {
            let pair = pair.as_array()?;
            Some((pair.first()?.as_str()?.into(), pair.get(1)?.as_str()?.into()))
        });
        Self {
            url: object.get("url").and_then(Value::as_str).map(Into::into),
            title: text(object, "title"),
            meta: meta.collect(),
            lines: list(object, "lines").iter().filter_map(Value::as_object).map(line).collect(),
        }
    }

    /// A page out of nothing but its text: each line is one of the part that holds the text.
    pub fn of_text(text: &'a str) -> Self {
        let line = |text: &'a str| PageLine {
            text: text.into(),
            tag: "p".into(),
            main: true,
            hidden: false,
            links: Vec::new(),
        };
        Self { lines: text.lines().map(line).collect(), ..Self::default() }
    }

    /// The content of the first `<meta>` of that name, in any case.
    pub fn meta(&self, name: &str) -> Option<&str> {
        let found = self.meta.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, content)| content.as_ref())
    }

    /// Reads the document out of the page.
    pub fn read(&self) -> PageReading<'_> {
        reading::read(self)
    }
}

fn list<'a>(object: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    object.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(object: &'a Map<String, Value>, key: &str) -> Cow<'a, str> {
    object.get(key).and_then(Value::as_str).unwrap_or_default().into()
}

fn line(object: &Map<String, Value>) -> PageLine<'_> {
    let is = |key: &str| object.get(key).and_then(Value::as_bool).unwrap_or_default();
    let links = list(object, "links").iter().filter_map(Value::as_object);
    PageLine {
        text: text(object, "text"),
        tag: text(object, "tag"),
        main: is("main"),
        hidden: is("hidden"),
        links: links
            .map(|link| Link { text: text(link, "text"), href: text(link, "href") })
            .collect(),
    }
}
