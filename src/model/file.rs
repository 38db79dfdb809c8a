//! The layout of a model file. All numbers are little-endian.
//!
//! ```text
//!  0  magic       "KHULASA\0"
//!  8  format      u32
//! 12  sections    u32, how many
//! 16  length      u64, of the whole file
//! 24  checksum    u64, of everything from byte 32 on
//! 32  table       one row a section: name (16 bytes, padded with zeros), offset u32, length u32
//!     …           sections, each beginning at a multiple of 8
//! ```
//!
//! Sections are read where they lie. A section that this version does not know is left alone.

use super::ModelError;
use bytemuck::Pod;

#[cfg(target_endian = "big")]
compile_error!("model files are read in place and are little-endian");

/// The first bytes of a model file.
pub const MAGIC: [u8; 8] = *b"KHULASA\0";

/// The version of the layout and of what the sections mean.
///
/// Bump it when a file written by the new code would be misread by the old code, or the other way
/// round: a section changes its rows, letters get other codes, a feature gets another number.
/// A new section that may be absent needs no bump.
///
/// History: 1, the first.
pub const FORMAT: u32 = 1;

/// Sections begin at multiples of this.
pub const SECTION_ALIGNMENT: usize = 8;

const HEADER: usize = 32;
const ROW: usize = 24;
const NAME: usize = 16;

/// A model file whose header, table and checksum hold; the sections' content is checked by those
/// who read them.
#[derive(Clone, Copy, Debug)]
pub struct ModelFile<'a> {
    bytes: &'a [u8],
    sections: usize,
}

impl<'a> ModelFile<'a> {
    /// Opens a model file that lies in `bytes`.
    ///
    /// # Errors
    /// [`ModelError`] says whether the bytes are no model, of another format, cut off, damaged
    /// or not aligned.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ModelError> {
        let found = bytes.len() as u64;
        let prefix = bytes.len().min(MAGIC.len());
        if bytes.is_empty() || bytes[..prefix] != MAGIC[..prefix] {
            return Err(ModelError::NotAModel);
        }
        let format = read_u32(bytes, 8).ok_or(ModelError::Truncated {
            expected: HEADER as u64,
            found,
        })?;
        if format < FORMAT {
            return Err(ModelError::OlderFormat {
                found: format,
                supported: FORMAT,
            });
        }
        if format > FORMAT {
            return Err(ModelError::NewerFormat {
                found: format,
                supported: FORMAT,
            });
        }
        if bytes.len() < HEADER {
            return Err(ModelError::Truncated {
                expected: HEADER as u64,
                found,
            });
        }
        let expected = read_u64(bytes, 16).unwrap_or(0);
        if expected != found {
            return Err(ModelError::Truncated { expected, found });
        }
        if read_u64(bytes, 24) != Some(checksum(&bytes[HEADER..])) {
            return Err(ModelError::corrupt("the checksum does not match"));
        }
        if bytes.as_ptr().align_offset(SECTION_ALIGNMENT) != 0 {
            return Err(ModelError::Unaligned);
        }
        let sections = read_u32(bytes, 12).unwrap_or(0) as usize;
        let file = Self { bytes, sections };
        if sections > (bytes.len() - HEADER) / ROW {
            return Err(ModelError::corrupt(
                "the section table is longer than the file",
            ));
        }
        for index in 0..sections {
            let (_, offset, length) = file.row(index);
            let end = offset.checked_add(length);
            if offset % SECTION_ALIGNMENT != 0
                || offset < HEADER + sections * ROW
                || end.is_none_or(|end| end > bytes.len())
            {
                return Err(ModelError::corrupt("a section lies outside the file"));
            }
        }
        Ok(file)
    }

    /// The bytes of the section called `name`.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when there is none.
    pub fn section(&self, name: &'static str) -> Result<&'a [u8], ModelError> {
        self.optional(name)
            .ok_or(ModelError::Corrupt { what: name })
    }

    /// The section called `name`, if there is one.
    pub fn optional(&self, name: &str) -> Option<&'a [u8]> {
        (0..self.sections)
            .map(|index| self.row(index))
            .find(|row| row.0 == name.as_bytes())
            .map(|(_, offset, length)| &self.bytes[offset..offset + length])
    }

    /// Names and contents of all sections, in the order of the file.
    pub fn sections(&self) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let bytes = self.bytes;
        let file = *self;
        (0..self.sections).map(move |index| {
            let (name, offset, length) = file.row(index);
            let name = std::str::from_utf8(name).unwrap_or_default();
            (name, &bytes[offset..offset + length])
        })
    }

    /// The section called `name` as rows of `T`, where it lies.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when there is no such section, or its length is no multiple of
    /// the row.
    pub fn rows<T: Pod>(&self, name: &'static str) -> Result<&'a [T], ModelError> {
        bytemuck::try_cast_slice(self.section(name)?)
            .map_err(|_| ModelError::Corrupt { what: name })
    }

    /// The section called `name` as text.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when there is no such section, or it is not UTF-8.
    pub fn text(&self, name: &'static str) -> Result<&'a str, ModelError> {
        std::str::from_utf8(self.section(name)?).map_err(|_| ModelError::Corrupt { what: name })
    }

    /// Name, offset and length of a row of the table.
    fn row(&self, index: usize) -> (&'a [u8], usize, usize) {
        let row = &self.bytes[HEADER + index * ROW..][..ROW];
        let name = &row[..NAME];
        let name = &name[..name.iter().position(|&byte| byte == 0).unwrap_or(NAME)];
        let offset = read_u32(row, NAME).unwrap_or(u32::MAX) as usize;
        let length = read_u32(row, NAME + 4).unwrap_or(u32::MAX) as usize;
        (name, offset, length)
    }
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn read_u64(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// The checksum of a file's content: told apart are a cut, a flipped bit, a swapped block. It
/// guards against accidents, not against somebody who writes a file on purpose.
pub fn checksum(content: &[u8]) -> u64 {
    let mut hash = content.len() as u64 ^ 0x9E37_79B9_7F4A_7C15;
    for chunk in content.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        hash ^= hash >> 32;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AlignedBytes;

    fn file(format: u32, sections: &[(&str, &[u8])]) -> AlignedBytes {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(format.to_le_bytes());
        bytes.extend((sections.len() as u32).to_le_bytes());
        bytes.extend([0; 16]);
        let mut offset = HEADER + sections.len() * ROW;
        for (name, content) in sections {
            let mut row = [0; NAME];
            row[..name.len()].copy_from_slice(name.as_bytes());
            bytes.extend(row);
            bytes.extend((offset as u32).to_le_bytes());
            bytes.extend((content.len() as u32).to_le_bytes());
            offset += content.len().next_multiple_of(SECTION_ALIGNMENT);
        }
        for (_, content) in sections {
            bytes.extend_from_slice(content);
            bytes.resize(bytes.len().next_multiple_of(SECTION_ALIGNMENT), 0);
        }
        seal(bytes)
    }

    fn seal(mut bytes: Vec<u8>) -> AlignedBytes {
        let length = bytes.len() as u64;
        bytes[16..24].copy_from_slice(&length.to_le_bytes());
        let sum = checksum(&bytes[HEADER..]);
        bytes[24..32].copy_from_slice(&sum.to_le_bytes());
        AlignedBytes::from(&bytes[..])
    }

    #[test]
    fn sections_are_read_where_they_lie() {
        let bytes = file(
            FORMAT,
            &[("name", "خلاصة".as_bytes()), ("numbers", &[1, 0, 2, 0])],
        );
        let model = ModelFile::open(&bytes).unwrap();
        assert_eq!(model.text("name").unwrap(), "خلاصة");
        assert_eq!(model.rows::<u16>("numbers").unwrap(), [1, 2]);
        assert_eq!(
            model.rows::<u64>("numbers"),
            Err(ModelError::Corrupt { what: "numbers" })
        );
        assert!(model.optional("glosses").is_none());
    }

    #[test]
    fn errors_say_which() {
        let good = file(FORMAT, &[("name", b"test")]);
        let open = |bytes: &[u8]| ModelFile::open(bytes).map(|_| ()).unwrap_err();
        assert_eq!(open(b""), ModelError::NotAModel);
        assert_eq!(open(b"PK\x03\x04"), ModelError::NotAModel);
        assert_eq!(
            open(&file(0, &[])),
            ModelError::OlderFormat {
                found: 0,
                supported: FORMAT
            }
        );
        assert_eq!(
            open(&file(FORMAT + 1, &[])),
            ModelError::NewerFormat {
                found: FORMAT + 1,
                supported: FORMAT
            }
        );
        for length in 1..good.len() {
            let cut = AlignedBytes::from(&good[..length]);
            assert_eq!(open(&cut).code(), "truncated", "{length} bytes");
        }
        for at in HEADER..good.len() {
            let mut bytes = good.to_vec();
            bytes[at] ^= 1;
            assert_eq!(
                open(&AlignedBytes::from(&bytes[..])).code(),
                "corrupt",
                "byte {at}"
            );
        }
        let mut shifted = AlignedBytes::zeroed(good.len() + 1);
        shifted.as_mut_slice()[1..].copy_from_slice(&good);
        assert_eq!(open(&shifted[1..]), ModelError::Unaligned);
    }

    #[test]
    fn a_table_that_points_outside_is_refused_though_its_checksum_holds() {
        let good = file(FORMAT, &[("name", b"test")]);
        for (at, value) in [
            (12, u32::MAX),
            (HEADER + NAME, 4096),
            (HEADER + NAME, 57),
            (HEADER + NAME + 4, u32::MAX),
            (HEADER + NAME, 0),
        ] {
            let mut bytes = good.to_vec();
            bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
            let error = ModelFile::open(&seal(bytes)).map(|_| ()).unwrap_err();
            assert_eq!(error.code(), "corrupt", "{value} at {at}");
        }
    }
}
