//! Takes names out of a module's list of WebAssembly features.
//!
//! Rust's own standard library comes compiled with reference-types and multivalue, and says so in the
//! module's custom section `target_features`. The wasm-bindgen tool reads it and would switch on what
//! old browsers refuse, although nothing uses it.

use crate::sections::{self, bytes, number, split, write_bytes, write_number};
use anyhow::Result;

const CUSTOM: u8 = 0;

/// The module without `unwanted` in its list of features.
pub fn without(wasm: &[u8], unwanted: &[&str]) -> Result<Vec<u8>> {
    let mut module = Vec::new();
    for (id, content) in sections::read(wasm)? {
        let content = match features(id, content)? {
            Some(list) => section(list, unwanted)?,
            None => content.to_vec(),
        };
        module.push((id, content));
    }
    Ok(sections::write(module.iter().map(|(id, content)| (*id, content.as_slice()))))
}

/// What follows the name of the custom section `target_features`. None in other sections.
fn features(id: u8, content: &[u8]) -> Result<Option<&[u8]>> {
    if id != CUSTOM {
        return Ok(None);
    }
    let (name, list) = bytes(content)?;
    Ok((name == b"target_features").then_some(list))
}

/// The section anew: its name, how many features there are, and for each a sign and its name.
fn section(list: &[u8], unwanted: &[&str]) -> Result<Vec<u8>> {
    let (count, mut rest) = number(list)?;
    let mut kept = Vec::new();
    for _ in 0..count {
        let (sign, after) = split(rest, 1)?;
        let (name, after) = bytes(after)?;
        if !unwanted.iter().any(|unwanted| unwanted.as_bytes() == name) {
            kept.push((sign[0], name));
        }
        rest = after;
    }
    let mut section = Vec::new();
    write_bytes(&mut section, b"target_features");
    write_number(&mut section, kept.len());
    for (sign, name) in kept {
        section.push(sign);
        write_bytes(&mut section, name);
    }
    Ok(section)
}

#[cfg(test)]
mod tests {
    use super::without;
    use crate::sections::{self, write_bytes};

    fn module(features: &[&str]) -> Vec<u8> {
        let mut content = Vec::new();
        write_bytes(&mut content, b"target_features");
        content.push(u8::try_from(features.len()).unwrap());
        for feature in features {
            content.push(b'+');
            write_bytes(&mut content, feature.as_bytes());
        }
        sections::write([(1, &[0][..]), (0, &content), (0, b"\x04name\x01")])
    }

    #[test]
    fn what_is_unwanted_is_taken_out_and_the_rest_stays() {
        let before = module(&["bulk-memory", "multivalue", "reference-types", "sign-ext"]);
        let after = module(&["bulk-memory", "sign-ext"]);
        assert_eq!(without(&before, &["reference-types", "multivalue"]).unwrap(), after);
        assert_eq!(without(&after, &["reference-types", "multivalue"]).unwrap(), after);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        let whole = module(&["multivalue"]);
        assert!(without(b"<html>", &[]).is_err());
        assert!(without(&whole[..whole.len() - 2], &[]).is_err());
    }
}
