//! Tables on the terminal: one look for all commands.

use comfy_table::{CellAlignment, Table, presets};

/// A table with these column names; columns from `numbers` on are aligned to the right.
pub fn new(columns: &[&str], numbers: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(columns);
    for column in table.column_iter_mut().skip(numbers) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}
