/// Bytes to UTF-16 code units of one text, from one pass over it.
///
/// One count is kept for every block of [`BLOCK`] bytes; an offset inside a block is counted
/// from the block's begin. The index of a megabyte takes 64 kB and a look-up a few nanoseconds.
#[derive(Clone, Debug, Default)]
pub struct Utf16Index {
    blocks: Vec<u32>,
    ascii: bool,
}

const BLOCK: usize = 64;

impl Utf16Index {
    /// Counts `text` once.
    pub fn new(text: &str) -> Self {
        let mut index = Self::default();
        index.read(text);
        index
    }

    /// Counts another text, in the same memory.
    pub fn read(&mut self, text: &str) {
        self.blocks.clear();
        self.ascii = text.is_ascii();
        if self.ascii {
            return;
        }
        let mut units = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            self.blocks.push(units);
            units += count(block);
        }
    }

    /// The UTF-16 offset of byte `offset` of the `text` that was read.
    ///
    /// `offset` is a character boundary, at most the length of the text.
    pub fn offset(&self, text: &str, offset: usize) -> usize {
        if self.ascii || offset == 0 {
            return offset;
        }
        // The last byte before the offset decides the block: an offset at the very end of the
        // text then needs no block of its own.
        let block = (offset - 1) / BLOCK;
        self.blocks[block] as usize + count(&text.as_bytes()[block * BLOCK..offset]) as usize
    }
}

/// A character adds one unit with its first byte, and a second one when that byte is 0xF0 or
/// more (characters beyond U+FFFF).
fn count(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&byte| u32::from(byte as i8 >= -0x40) + u32::from(byte >= 0xF0))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_mixed_text() {
        let text = "خلاصة 😀 gist\r\n".repeat(40);
        let index = Utf16Index::new(&text);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(index.offset(&text, at), units);
            units += c.len_utf16();
        }
        assert_eq!(index.offset(&text, text.len()), units);
    }

    #[test]
    fn ascii_needs_no_counting() {
        assert_eq!(Utf16Index::new("gist").offset("gist", 4), 4);
        assert_eq!(Utf16Index::new("").offset("", 0), 0);
    }
}
