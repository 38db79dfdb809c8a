use crate::analysis::Analysis;
use crate::digest::{Digest, Source};
use crate::model::{AlignedBytes, ModelError};
use crate::{Analyzer, Budget, Model, Options, Worker};
use js_sys::Uint8Array;
use self_cell::self_cell;

self_cell!(
    struct Cell {
        owner: AlignedBytes,
        #[not_covariant]
        dependent: Worker,
    }
);

/// Texts of so many bytes, some two thousand words, and more are kept for their next version: shorter
/// ones are read in a few milliseconds, and keeping them costs a seventh of that.
const KEPT_FROM: usize = 20_000;

/// A worker together with the model's bytes that it borrows.
pub struct OwnedWorker(Cell);

impl OwnedWorker {
    /// Copies `model` and opens it.
    pub fn open(model: &Uint8Array) -> Result<Self, ModelError> {
        let mut bytes = AlignedBytes::zeroed(model.length() as usize);
        model.copy_to(bytes.as_mut_slice());
        Cell::try_new(bytes, |bytes| {
            let mut worker = Analyzer::new(Model::from_bytes(bytes)?).worker();
            // In a page texts come again and again with a letter more.
            worker.keep_words(Some(KEPT_FROM));
            Ok(worker)
        })
        .map(Self)
    }

    /// Name and version of the model.
    pub fn model_name(&self) -> String {
        self.0
            .with_dependent(|_, worker| worker.analyzer().model().name().to_owned())
    }

    /// See [`Worker::analyze_with`].
    pub fn analyze(
        &mut self,
        text: &str,
        options: &Options,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Analysis {
        self.0
            .with_dependent_mut(|_, worker| worker.analyze_with(text, options, progress))
    }

    /// See [`Analyzer::digest`].
    pub fn digest(&self, sources: &[Source], budget: Budget) -> Digest {
        self.0
            .with_dependent(|_, worker| worker.analyzer().digest(sources, budget))
    }
}
