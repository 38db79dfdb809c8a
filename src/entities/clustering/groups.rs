//! Which mentions name one thing: disjoint sets (Tarjan, 1975).

/// Sets of numbers from 0 up to a length; the root of each is its smallest member.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    parents: Vec<u32>,
}

impl Groups {
    /// Every number alone.
    pub fn new(length: usize) -> Self {
        Self {
            parents: (0..length as u32).collect(),
        }
    }

    /// The root of the set that `member` is in.
    pub fn root(&mut self, member: usize) -> usize {
        let mut at = member;
        while self.parents[at] as usize != at {
            // Halving the path keeps later ways short.
            self.parents[at] = self.parents[self.parents[at] as usize];
            at = self.parents[at] as usize;
        }
        at
    }

    /// Makes one set of two.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parents[high] = low as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_grow_together() {
        let mut groups = Groups::new(6);
        groups.join(4, 2);
        groups.join(5, 4);
        assert_eq!(groups.root(5), 2);
        assert_eq!(groups.root(3), 3);
        groups.join(0, 5);
        assert_eq!(groups.root(2), 0);
    }
}
