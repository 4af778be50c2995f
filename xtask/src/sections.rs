//! A WebAssembly module as the list of its sections, and the numbers in them.

use anyhow::{Context, Result, ensure};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The sections of a module: what each is, and what is in it.
pub fn read(wasm: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut rest = wasm.strip_prefix(HEADER).context("this is not a WebAssembly module")?;
    let mut sections = Vec::new();
    while let [id, after @ ..] = rest {
        let (content, after) = bytes(after)?;
        sections.push((*id, content));
        rest = after;
    }
    Ok(sections)
}

/// The module of these sections.
pub fn write<'a>(sections: impl IntoIterator<Item = (u8, &'a [u8])>) -> Vec<u8> {
    let mut module = HEADER.to_vec();
    for (id, content) in sections {
        module.push(id);
        write_bytes(&mut module, content);
    }
    module
}

/// Reads a LEB128 number.
pub fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[index + 1..]));
        }
    }
    anyhow::bail!("the module has a number without an end")
}

/// Writes a LEB128 number.
pub fn write_number(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let [low, ..] = (value & 0x7f).to_le_bytes();
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

/// The first `at` bytes, and the rest.
pub fn split(bytes: &[u8], at: usize) -> Result<(&[u8], &[u8])> {
    ensure!(at <= bytes.len(), "the module ends in the middle of a section");
    Ok(bytes.split_at(at))
}

/// Bytes that come behind their number, and the rest.
pub fn bytes(from: &[u8]) -> Result<(&[u8], &[u8])> {
    let (length, after) = number(from)?;
    split(after, length)
}

/// Writes bytes behind their number.
pub fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend_from_slice(bytes);
}
