//! What a run remembers of the values that it has checked: in a list of records most fields hold what
//! they held in others.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::date::Period;
use crate::order::Table;
use crate::read::{AttributeWord, Marking};

/// How many values are remembered at once, and how long they may be, in bytes.
const VALUES: usize = 8192;
const LONGEST: usize = 256;

/// Values of fields that had nothing wrong whatever else is in their record. As many as there is room
/// for: a new one may take the place of another.
#[derive(Debug)]
pub struct Remembered {
    values: RefCell<Vec<Option<Value>>>,
    limits: RefCell<Table<Box<str>, Option<Period>>>,
    markings: RefCell<Table<Box<str>, Option<Marking>>>,
    attributes: RefCell<Table<Box<str>, Rc<[AttributeWord]>>>,
}

/// A value of a field.
#[derive(Clone, Debug)]
struct Value {
    field: &'static str,
    text: Box<str>,
    /// Whether it came again since another one wanted its place.
    is_used: Cell<bool>,
}

impl Default for Remembered {
    fn default() -> Self {
        Self {
            values: RefCell::new(vec![None; VALUES]),
            limits: RefCell::default(),
            markings: RefCell::default(),
            attributes: RefCell::default(),
        }
    }
}

impl Remembered {
    /// Whether the value of the field is known to have nothing wrong.
    pub(super) fn is_sound(&self, field: &'static str, text: &str) -> bool {
        let values = self.values.borrow();
        let known = values[place(field, text)].as_ref();
        let known = known.filter(|known| known.field == field && *known.text == *text);
        known.is_some_and(|known| {
            known.is_used.set(true);
            true
        })
    }

    /// Remembers that the value of the field has nothing wrong.
    pub(super) fn add(&self, field: &'static str, text: &str) {
        if text.len() > LONGEST {
            return;
        }
        let mut values = self.values.borrow_mut();
        let known = &mut values[place(field, text)];
        // What comes again stays; most titles come once.
        if !known.as_ref().is_some_and(|known| known.is_used.take()) {
            *known = Some(Value { field, text: text.into(), is_used: Cell::new(false) });
        }
    }

    /// The period of a time limit, read once for each wording.
    pub(super) fn period(
        &self,
        limit: &str,
        read: impl FnOnce(&str) -> Option<Period>,
    ) -> Option<Period> {
        read_once(&self.limits, limit, read)
    }

    /// The marking that a field holds, read once for each wording.
    pub(super) fn marking(
        &self,
        value: &str,
        read: impl FnOnce(&str) -> Option<Marking>,
    ) -> Option<Marking> {
        read_once(&self.markings, value, read)
    }

    /// What a field says of its document's disclosure, read once for each wording.
    pub(super) fn attribute(
        &self,
        value: &str,
        read: impl FnOnce(&str) -> Rc<[AttributeWord]>,
    ) -> Rc<[AttributeWord]> {
        read_once(&self.attributes, value, read)
    }
}

/// What a wording is read as.
fn read_once<T: Clone>(
    known: &RefCell<Table<Box<str>, T>>,
    wording: &str,
    read: impl FnOnce(&str) -> T,
) -> T {
    /// More wordings than that no list of records has.
    const MOST: usize = 64;
    if let Some(known) = known.borrow().get(wording) {
        return known.clone();
    }
    let new = read(wording);
    let mut known = known.borrow_mut();
    if known.keys().count() < MOST && wording.len() <= LONGEST {
        known.insert(wording.into(), new.clone());
    }
    new
}

/// Where a value is kept.
fn place(field: &str, text: &str) -> usize {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = field.len() as u64;
    let mut mix = |part: u64| hash = (hash.rotate_left(5) ^ part).wrapping_mul(PRIME);
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        mix(chunk.first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight)));
    }
    mix(chunks.remainder().iter().fold(0, |part, byte| (part << 8) | u64::from(*byte)));
    mix(text.len() as u64);
    (hash >> 40) as usize % VALUES
}

#[cfg(test)]
mod tests {
    use super::{Remembered, place};

    #[test]
    fn what_comes_again_keeps_its_place() {
        let known = Remembered::default();
        let is_rival = |other: &String| place("title", other) == place("title", "甲");
        let rivals: Vec<String> =
            (0..1_000_000).map(|number| number.to_string()).filter(is_rival).take(2).collect();
        known.add("title", "甲");
        assert!(known.is_sound("title", "甲"));
        known.add("title", &rivals[0]);
        assert!(known.is_sound("title", "甲"), "it had come again");
        known.add("title", &rivals[0]);
        known.add("title", &rivals[1]);
        assert!(!known.is_sound("title", "甲") && known.is_sound("title", &rivals[1]));
    }

    #[test]
    fn a_value_is_known_for_its_own_field_only() {
        let known = Remembered::default();
        known.add("attribute", "主动公开");
        assert!(known.is_sound("attribute", "主动公开"));
        assert!(!known.is_sound("marking", "主动公开"));
        assert!(!known.is_sound("attribute", "主动公开 "));
    }
}
