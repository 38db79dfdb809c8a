//! Words: their clitics, lemma, root, part of speech and features.

pub mod affixes;
mod candidate;
mod candidates;
mod clauses;
pub mod clusters;
mod descriptions;
mod frequencies;
mod government;
mod guess;
pub mod kind;
mod lexicon;
mod memo;
pub mod ranking;
mod readings;
mod rewrite;
mod stage;
mod whole;

pub use candidate::{Article, Candidate, Provenance, Repairs, Source};
pub use candidates::{CandidateGenerator, of_inflection as rarity_of_inflection};
pub use lexicon::{CHECKPOINT, variants};
pub use rewrite::rewrite;
pub use stage::{Morphology, Scratch};
pub use whole::tag as tag_of_kind;
