//! Takes names out of a module's list of WebAssembly features.
//!
//! Rust's own standard library comes compiled with reference-types and multivalue, and says so in the
//! module's custom section `target_features`. The wasm-bindgen tool reads it and would switch on what
//! old browsers refuse, although nothing uses it.

use anyhow::{Context, Result, ensure};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;

/// The module without `unwanted` in its list of features.
pub fn without(wasm: &[u8], unwanted: &[&str]) -> Result<Vec<u8>> {
    let mut rest = wasm.strip_prefix(HEADER).context("this is not a WebAssembly module")?;
    let mut module = HEADER.to_vec();
    while let [id, after @ ..] = rest {
        let (length, after) = number(after)?;
        let (content, after) = split(after, length)?;
        module.push(*id);
        match features(*id, content)? {
            Some(list) => write_bytes(&mut module, &section(list, unwanted)?),
            None => write_bytes(&mut module, content),
        }
        rest = after;
    }
    Ok(module)
}

/// What follows the name of the custom section `target_features`. None in other sections.
fn features(id: u8, content: &[u8]) -> Result<Option<&[u8]>> {
    if id != CUSTOM {
        return Ok(None);
    }
    let (length, after) = number(content)?;
    let (name, list) = split(after, length)?;
    Ok((name == b"target_features").then_some(list))
}

/// The section anew: its name, how many features there are, and for each a sign and its name.
fn section(list: &[u8], unwanted: &[&str]) -> Result<Vec<u8>> {
    let (count, mut rest) = number(list)?;
    let mut kept = Vec::new();
    for _ in 0..count {
        let (sign, after) = split(rest, 1)?;
        let (length, after) = number(after)?;
        let (name, after) = split(after, length)?;
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

/// Reads a LEB128 number.
fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[index + 1..]));
        }
    }
    anyhow::bail!("the module has a number without an end")
}

fn write_number(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let [low, ..] = (value & 0x7f).to_le_bytes();
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

fn split(bytes: &[u8], at: usize) -> Result<(&[u8], &[u8])> {
    ensure!(at <= bytes.len(), "the module ends in the middle of a section");
    Ok(bytes.split_at(at))
}

fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::{HEADER, without, write_bytes};

    fn module(features: &[&str]) -> Vec<u8> {
        let mut content = Vec::new();
        write_bytes(&mut content, b"target_features");
        content.push(u8::try_from(features.len()).unwrap());
        for feature in features {
            content.push(b'+');
            write_bytes(&mut content, feature.as_bytes());
        }
        let mut module = HEADER.to_vec();
        for (id, content) in [(1, &[0][..]), (0, &content), (0, b"\x04name\x01")] {
            module.push(id);
            write_bytes(&mut module, content);
        }
        module
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
