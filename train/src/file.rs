//! Writing the model file; its layout is told in `khulasa::model`.

use bytemuck::Pod;
use khulasa::model::{AlignedBytes, FORMAT, MAGIC, SECTION_ALIGNMENT, checksum};
use std::borrow::Cow;

/// Collects sections and writes them as one file.
#[derive(Clone, Default)]
pub struct ModelWriter {
    sections: Vec<(Cow<'static, str>, Vec<u8>)>,
}

impl ModelWriter {
    /// Adds a section of plain bytes or text.
    pub fn bytes(&mut self, name: impl Into<Cow<'static, str>>, content: impl Into<Vec<u8>>) {
        let name = name.into();
        assert!(name.len() <= 16, "section names have at most 16 bytes");
        assert!(
            self.sections.iter().all(|(other, _)| *other != name),
            "{name} stands twice"
        );
        self.sections.push((name, content.into()));
    }

    /// Adds a section of rows.
    pub fn rows<T: Pod>(&mut self, name: &'static str, rows: &[T]) {
        self.bytes(name, bytemuck::cast_slice::<T, u8>(rows));
    }

    /// All sections but for those whose names begin with `prefix`.
    pub fn without(&self, prefix: &str) -> Self {
        let kept = self.sections.iter();
        let kept = kept.filter(|(name, _)| !name.starts_with(prefix));
        Self {
            sections: kept.cloned().collect(),
        }
    }

    /// Names and lengths of the sections so far.
    pub fn sizes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.sections
            .iter()
            .map(|(name, content)| (&**name, content.len()))
    }

    /// The file.
    pub fn finish(&self) -> AlignedBytes {
        let mut table = Vec::new();
        let mut content = Vec::new();
        let first = 32 + self.sections.len() * 24;
        for (name, bytes) in &self.sections {
            let mut row = [0; 16];
            row[..name.len()].copy_from_slice(name.as_bytes());
            table.extend(row);
            table.extend(
                u32::try_from(first + content.len())
                    .expect("under 4 GB")
                    .to_le_bytes(),
            );
            table.extend(
                u32::try_from(bytes.len())
                    .expect("under 4 GB")
                    .to_le_bytes(),
            );
            content.extend_from_slice(bytes);
            content.resize(content.len().next_multiple_of(SECTION_ALIGNMENT), 0);
        }
        table.extend(content);
        let mut file = MAGIC.to_vec();
        file.extend(FORMAT.to_le_bytes());
        file.extend((self.sections.len() as u32).to_le_bytes());
        file.extend((32 + table.len() as u64).to_le_bytes());
        file.extend(checksum(&table).to_le_bytes());
        file.extend(table);
        AlignedBytes::from(&file[..])
    }
}
