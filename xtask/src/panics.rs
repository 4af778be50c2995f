//! Takes out of a module what a panic says.
//!
//! In WebAssembly without a system nobody hears it: the standard library composes a message, writes it
//! nowhere, and stops. Here it only stops. The caller sees the same error; the sentences, and the places
//! in the source that every check of a bound carries with it, need not be downloaded.

use crate::sections::{self, bytes, number, split, write_bytes, write_number};
use anyhow::{Result, ensure};
use std::collections::BTreeMap;

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;

/// The ends of the mangled names of functions that panic, all of the standard library.
const PANICS: [&str; 21] = [
    "4core9panicking9panic_fmt",
    "4core9panicking5panic",
    "4core9panicking18panic_bounds_check",
    "panicking11panic_const23panic_const_div_by_zero",
    "panicking11panic_const23panic_const_rem_by_zero",
    "panicking11panic_const24panic_const_div_overflow",
    "panicking11panic_const24panic_const_rem_overflow",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
    "4core6option13expect_failed",
    "4core6option13unwrap_failed",
    "4core6result13unwrap_failed",
    "4core3str16slice_error_fail",
    "4core3str19slice_error_fail_rt",
    "5slice5index16slice_index_fail",
    "5slice20copy_from_slice_impl17len_mismatch_fail",
    "5alloc7raw_vec12handle_error",
    "5alloc7raw_vec17capacity_overflow",
    "5alloc5alloc18handle_alloc_error",
    "3std6thread5local18panic_access_error",
    "3std9panicking15panic_with_hook",
];

/// `unreachable`, and the end of a function.
const STOP: [u8; 2] = [0x00, 0x0b];

/// The module whose panics only stop.
pub fn silenced(wasm: &[u8]) -> Result<Vec<u8>> {
    let sections = sections::read(wasm)?;
    let mut imported = 0;
    let mut names = BTreeMap::new();
    for (id, content) in &sections {
        match *id {
            IMPORTS => imported = functions_imported(content)?,
            CUSTOM => names.extend(names_of_functions(content)?),
            _ => {}
        }
    }
    let mut module = Vec::new();
    let mut silenced = 0;
    for (id, content) in sections {
        let content = match id {
            CODE => code(content, |function| {
                let panics = names.get(&(imported + function)).is_some_and(|name| is_panic(name));
                silenced += usize::from(panics);
                panics
            })?,
            DATA => without_places(content)?,
            _ => content.to_vec(),
        };
        module.push((id, content));
    }
    ensure!(silenced > 0, "no panic was found: the standard library names them in another way");
    Ok(sections::write(module.iter().map(|(id, content)| (*id, content.as_slice()))))
}

/// Whether the function of that mangled name panics. What is generic names its types behind the name.
fn is_panic(name: &str) -> bool {
    PANICS.iter().any(|panic| name.ends_with(panic))
}

/// How many functions are imported: they come first in the numbers of functions.
fn functions_imported(content: &[u8]) -> Result<usize> {
    let (count, mut rest) = number(content)?;
    let mut functions = 0;
    for _ in 0..count {
        let (_, after) = bytes(rest)?;
        let (_, after) = bytes(after)?;
        let (kind, after) = split(after, 1)?;
        // The wasm-bindgen crate imports nothing else, and what else there is has other lengths.
        ensure!(kind == [0], "the module imports something that is no function");
        functions += 1;
        rest = number(after)?.1;
    }
    Ok(functions)
}

/// The names of functions, of the custom section `name`.
fn names_of_functions(content: &[u8]) -> Result<Vec<(usize, String)>> {
    let (name, mut rest) = bytes(content)?;
    let mut names = Vec::new();
    while name == b"name" && !rest.is_empty() {
        let (kind, after) = split(rest, 1)?;
        let (list, after) = bytes(after)?;
        if kind == [1] {
            let (count, mut list) = number(list)?;
            for _ in 0..count {
                let (function, after) = number(list)?;
                let (name, after) = bytes(after)?;
                names.push((function, String::from_utf8_lossy(name).into_owned()));
                list = after;
            }
        }
        rest = after;
    }
    Ok(names)
}

/// The code with nothing but a stop in the functions that `panics` says.
fn code(content: &[u8], mut panics: impl FnMut(usize) -> bool) -> Result<Vec<u8>> {
    let (count, mut rest) = number(content)?;
    let mut code = Vec::new();
    write_number(&mut code, count);
    for function in 0..count {
        let (body, after) = bytes(rest)?;
        if panics(function) {
            ensure!(body.ends_with(&STOP), "a function that should panic returns");
            write_bytes(&mut code, &[&[0], &STOP[..]].concat());
        } else {
            write_bytes(&mut code, body);
        }
        rest = after;
    }
    Ok(code)
}

/// A piece of the memory as the module starts.
struct Segment {
    /// What stands before the bytes: which memory, and where in it.
    head: Vec<u8>,
    address: usize,
    bytes: Vec<u8>,
}

/// The data without the places in the source where a panic may come from, in zeros, which wasm-opt drops.
fn without_places(content: &[u8]) -> Result<Vec<u8>> {
    let mut segments = segments(content)?;
    for place in places(&segments) {
        for segment in &mut segments {
            if let Some(at) = within(segment, place.address, place.length) {
                segment.bytes[at..at + place.length].fill(0);
            }
        }
    }
    let mut data = Vec::new();
    write_number(&mut data, segments.len());
    for segment in &segments {
        data.extend_from_slice(&segment.head);
        write_bytes(&mut data, &segment.bytes);
    }
    Ok(data)
}

fn segments(content: &[u8]) -> Result<Vec<Segment>> {
    let (count, mut rest) = number(content)?;
    let mut segments = Vec::new();
    for _ in 0..count {
        // Of the one memory, at an `i32.const`.
        ensure!(rest.starts_with(&[0, 0x41]), "the module has data of another kind");
        let (address, after) = number(&rest[2..])?;
        let (end, after) = split(after, 1)?;
        ensure!(end == [0x0b], "the module has data of another kind");
        let head = rest[..rest.len() - after.len()].to_vec();
        let (bytes, after) = bytes(after)?;
        segments.push(Segment { head, address, bytes: bytes.to_vec() });
        rest = after;
    }
    Ok(segments)
}

/// Where so many bytes of the memory lie in a segment.
fn within(segment: &Segment, address: usize, length: usize) -> Option<usize> {
    let at = address.checked_sub(segment.address)?;
    (at + length <= segment.bytes.len()).then_some(at)
}

/// Bytes of the memory.
struct Stretch {
    address: usize,
    length: usize,
}

/// The bytes of a `core::panic::Location`: where the file's name is, how long, the line, the column.
const PLACE: usize = 16;

/// Every place in the source, and the name of its file.
fn places(segments: &[Segment]) -> Vec<Stretch> {
    let mut places = Vec::new();
    for segment in segments {
        // They are aligned to four bytes.
        let first = segment.address.next_multiple_of(4) - segment.address;
        for at in (first..segment.bytes.len().saturating_sub(PLACE - 1)).step_by(4) {
            let word = |index: usize| {
                let from = at + 4 * index;
                let bytes = [0, 1, 2, 3].map(|byte| segment.bytes[from + byte]);
                u32::from_le_bytes(bytes) as usize
            };
            let [address, length, line, column] = [0, 1, 2, 3].map(word);
            let is_place = (1..100_000).contains(&line) && (1..1_000).contains(&column);
            if is_place && is_file(segments, address, length) {
                places.push(Stretch { address: segment.address + at, length: PLACE });
                places.push(Stretch { address, length });
            }
        }
    }
    places
}

/// Whether the name of a source file stands there.
fn is_file(segments: &[Segment], address: usize, length: usize) -> bool {
    let text = segments.iter().find_map(|segment| {
        let at = within(segment, address, length)?;
        Some(&segment.bytes[at..at + length])
    });
    text.is_some_and(|text| {
        text.ends_with(b".rs") && text.contains(&b'/') && text.iter().all(u8::is_ascii_graphic)
    })
}

#[cfg(test)]
mod tests {
    use super::{CODE, CUSTOM, DATA, IMPORTS, silenced};
    use crate::sections::{self, write_bytes, write_number};

    /// A module that imports a function and has two of its own, and these bytes in its memory.
    fn module(names: [&str; 2], bodies: [&[u8]; 2], memory: &[u8]) -> Vec<u8> {
        let imports = [1, 1, b'a', 1, b'b', 0, 0];
        let mut code = vec![2];
        for body in bodies {
            write_bytes(&mut code, body);
        }
        let mut data = vec![1, 0, 0x41];
        write_number(&mut data, ADDRESS);
        data.push(0x0b);
        write_bytes(&mut data, memory);
        let mut list = vec![2];
        for (number, name) in (1..).zip(names) {
            list.push(number);
            write_bytes(&mut list, name.as_bytes());
        }
        let mut custom = vec![4];
        custom.extend(b"name\x01");
        write_bytes(&mut custom, &list);
        let content = [(IMPORTS, &imports[..]), (CODE, &code), (DATA, &data), (CUSTOM, &custom)];
        sections::write(content)
    }

    const ADDRESS: usize = 0x10_0000;
    const NAMES: [&str; 2] = ["_RNvNtCs123_4core9panicking9panic_fmt", "_RNvCs123_7gongkai5check"];
    const PANICS: &[u8] = &[0, 0x20, 0, 0x1a, 0x00, 0x0b];
    const STOPS: &[u8] = &[0, 0x00, 0x0b];
    const RETURNS: &[u8] = &[0, 0x01, 0x0b];

    /// The place of a panic, and whether it is on a line.
    fn memory(line: u32) -> Vec<u8> {
        let file = b"src/check/mod.rs";
        let mut memory = b"text".to_vec();
        for word in [u32::try_from(ADDRESS).unwrap() + 20, 16, line, 9] {
            memory.extend(word.to_le_bytes());
        }
        memory.extend(file);
        memory
    }

    #[test]
    fn what_panics_only_stops_and_knows_no_place() {
        let before = module(NAMES, [PANICS, PANICS], &memory(7));
        let silent = [b"text", &[0; 32][..]].concat();
        assert_eq!(silenced(&before).unwrap(), module(NAMES, [STOPS, PANICS], &silent));
    }

    #[test]
    fn what_is_no_place_stays() {
        let before = module(NAMES, [PANICS, PANICS], &memory(0));
        assert_eq!(silenced(&before).unwrap(), module(NAMES, [STOPS, PANICS], &memory(0)));
    }

    #[test]
    fn a_panic_that_returns_or_has_another_name_fails_the_build() {
        assert!(silenced(&module(NAMES, [RETURNS, PANICS], b"")).is_err());
        assert!(silenced(&module([NAMES[1]; 2], [PANICS, PANICS], b"")).is_err());
    }
}
