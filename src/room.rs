//! Memory of a worker that is used again, for texts that grow by a letter.

/// Makes room for `length` items in all, and for a few more: not for twice as many, which a vector
/// asks for that has grown by one, and which for the words of a book is a lot.
pub fn for_items<T>(vector: &mut Vec<T>, length: usize) {
    if vector.capacity() < length {
        vector.reserve_exact(length + length / 32 - vector.len());
    }
}

/// Makes `vector` hold what `other` holds.
pub fn copy<T: Clone>(vector: &mut Vec<T>, other: &[T]) {
    vector.clear();
    for_items(vector, other.len());
    vector.extend_from_slice(other);
}

/// Puts `count` times `item` in place of `range`.
pub fn replace<T: Clone>(
    vector: &mut Vec<T>,
    range: std::ops::Range<usize>,
    item: T,
    count: usize,
) {
    let length = vector.len() - range.len() + count;
    for_items(vector, length);
    vector.splice(range, std::iter::repeat_n(item, count));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_that_grows_by_one_takes_no_twice_as_much() {
        let mut letters: Vec<u8> = Vec::new();
        copy(&mut letters, &[b'a'; 1000]);
        let before = letters.capacity();
        replace(&mut letters, 500..501, b'b', 100);
        assert_eq!(letters.len(), 1099);
        assert_eq!(letters[499..502], *b"abb");
        assert_eq!(letters[599..601], *b"ba");
        assert!(letters.capacity() < before + 200);
    }
}
