use super::affixes::nouns::NounFinal;
use super::affixes::verbs::VerbFinal;
use super::candidates::{CandidateGenerator, article_length};
use super::guess::ANALOGIES;
use super::kind::{Class, flag};
use super::{Article, Candidate, Provenance};
use crate::analysis::Upos;
use crate::text::{Letter, Spelling, code, letter_char};

/// Lemma, root, pattern and written form of candidates. All append to `out`; the spelling is that
/// of the word that the candidate was made for.
impl CandidateGenerator<'_> {
    /// The lemma of the stem: perfect of verbs, singular of nouns, masculine of adjectives, names
    /// as written.
    pub fn lemma_into(&self, spelling: &Spelling, candidate: &Candidate, out: &mut String) {
        let mut lemma = Vec::new();
        self.lemma_letters(spelling, candidate, &mut lemma);
        out.extend(lemma.iter().map(|&letter| letter_char(letter)));
    }

    /// The root of the stem, its radicals with a blank between; nothing when it is not known.
    pub fn root_into(&self, spelling: &Spelling, candidate: &Candidate, out: &mut String) {
        if let Some(entry) = candidate.source.entry_number() {
            let mut lemma = Vec::new();
            self.entry_lemma(spelling, candidate, entry, &mut lemma);
            self.lexicon.root_into(entry, &lemma, out);
        }
    }

    /// The pattern of the lemma, with ف ع ل for the radicals; nothing when it is not known.
    pub fn pattern_into(&self, candidate: &Candidate, out: &mut String) {
        if let Some(entry) = candidate.source.entry_number() {
            self.lexicon.pattern_into(entry, out);
        }
    }

    fn lemma_letters(&self, spelling: &Spelling, candidate: &Candidate, out: &mut Vec<Letter>) {
        match candidate.source.entry_number() {
            Some(entry) => {
                let mut lemma = Vec::new();
                self.entry_lemma(spelling, candidate, entry, &mut lemma);
                let name =
                    candidate.provenance == Provenance::Name && candidate.article != Article::None;
                if name && !lemma.starts_with(&[code('ا'), code('ل')]) {
                    out.extend([code('ا'), code('ل')]);
                }
                out.extend(lemma);
            }
            None => self.analogy_lemma(spelling, candidate, out),
        }
    }

    fn entry_lemma(
        &self,
        spelling: &Spelling,
        candidate: &Candidate,
        entry: usize,
        out: &mut Vec<Letter>,
    ) {
        let Some(kind) = self.lexicon.kind(entry) else {
            return;
        };
        // The stem without article, subject prefix and ending: its length follows from the
        // candidate's inflection; walking the automaton again is what tells it for sure.
        let (folded, start) = self.dictionary_stem(spelling, candidate, entry, kind.class());
        let mut exact = Vec::new();
        self.lexicon.spell(entry, &folded[start..], &mut exact);
        self.lexicon.lemma(entry, &exact, out);
    }

    /// The folded letters of the dictionary stem that `entry` belongs to.
    fn dictionary_stem(
        &self,
        spelling: &Spelling,
        candidate: &Candidate,
        entry: usize,
        class: Class,
    ) -> (Vec<Letter>, usize) {
        let folded = spelling.folded();
        let end = (candidate.stem_end as usize).min(folded.len());
        let start = (candidate.stem_start as usize).min(end);
        let mut letters = Vec::with_capacity(end - start + 2);
        let mut from = start;
        match (class, candidate.article) {
            (Class::Closed, Article::Contracted | Article::Fused) => {
                letters.extend([code('ا'), code('ل')]);
                from += article_length(candidate.article);
            }
            (Class::Closed, _) => {}
            (Class::Nominal, article) => from += article_length(article),
            (Class::Imperfect, _) => {
                let melted = self
                    .lexicon
                    .kind(entry)
                    .is_some_and(|kind| kind.has(flag::HAMZA_FIRST))
                    && matches!(candidate.inflection, 83);
                // No subject prefix is ل or م: لا or ما is written together with the verb.
                if matches!(folded.get(from), Some(&letter) if letter == code('ل') || letter == code('م'))
                {
                    from += 2;
                }
                from += usize::from(!melted);
            }
            _ => {}
        }
        letters.extend(folded.get(from..end).unwrap_or(&[]));
        // The longest prefix that is this entry's stem.
        let mut state = self.lexicon.stems.start();
        let mut length = 0;
        for (index, &letter) in letters.iter().enumerate() {
            let Some(next) = self.lexicon.stems.step(state, letter) else {
                break;
            };
            state = next;
            if state
                .word()
                .is_some_and(|number| self.lexicon.entries(number).contains(&entry))
            {
                length = index + 1;
            }
        }
        letters.truncate(length);
        (letters, 0)
    }

    fn analogy_lemma(&self, spelling: &Spelling, candidate: &Candidate, out: &mut Vec<Letter>) {
        let exact = spelling.exact();
        let end = (candidate.stem_end as usize).min(exact.len());
        let mut start = (candidate.stem_start as usize).min(end);
        let Some(analogy) = candidate
            .source
            .rule_number()
            .and_then(|rule| ANALOGIES.get(rule))
        else {
            return;
        };
        if analogy.upos == Upos::Propn {
            match candidate.article {
                Article::Contracted => out.push(code('ا')),
                Article::Fused => out.extend([code('ا'), code('ل')]),
                _ => {}
            }
        } else {
            start = (start + article_length(candidate.article)).min(end);
        }
        let letters = |text: &str| {
            let mut spelling = Spelling::new();
            spelling.read(text);
            spelling.exact().to_vec()
        };
        let begins = analogy.begins.0.chars().count();
        let ends = analogy.ends.0.chars().count();
        out.extend(letters(analogy.begins.1));
        let body = &exact[(start + begins).min(end)..];
        let length = (end - start).saturating_sub(begins + ends).min(body.len());
        out.extend(&body[..length]);
        out.extend(letters(analogy.ends.1));
    }

    /// The stem as it is written alone: جامعة of جامعتهم, كتبوا of كتبوه, الحكومة of للحكومة.
    pub fn form_into(&self, spelling: &Spelling, candidate: &Candidate, out: &mut String) {
        let exact = spelling.exact();
        let end = (candidate.stem_end as usize).min(exact.len());
        let start = (candidate.stem_start as usize).min(end);
        let mut form = Vec::with_capacity(end - start + 2);
        match candidate.article {
            Article::Contracted => form.push(code('ا')),
            Article::Fused => form.extend([code('ا'), code('ل')]),
            _ => {}
        }
        form.extend(&exact[start..end]);
        if candidate.enclitics != 0 {
            let kind = candidate
                .source
                .entry_number()
                .and_then(|entry| self.lexicon.kind(entry));
            match kind {
                Some(kind) if kind.class() == Class::Closed && kind.has(flag::NEEDS_PRONOUN) => {
                    return self.lemma_into(spelling, candidate, out);
                }
                Some(kind) if kind.class() != Class::Closed => {
                    let maqsura = match kind.class() {
                        Class::Nominal => kind.paradigm >> 6 == NounFinal::Maqsura as u8,
                        _ => kind.paradigm & 15 == VerbFinal::Maqsura as u8,
                    };
                    unjoin(&mut form, candidate.inflection, maqsura);
                }
                Some(_) => {}
                None => unjoin(&mut form, candidate.inflection, false),
            }
        }
        out.extend(form.iter().map(|&letter| letter_char(letter)));
    }
}

/// Undoes what a pronoun did to the end of a stem.
fn unjoin(form: &mut Vec<Letter>, inflection: u8, maqsura: bool) {
    let Some(&last) = form.last() else { return };
    let length = form.len();
    let before = form.len().checked_sub(2).map(|index| form[index]);
    match inflection {
        13 => form[length - 1] = code('ة'),
        68 | 90 | 92 | 111 if last == code('و') => form.push(code('ا')),
        72 => {
            form.pop();
        }
        _ if maqsura && last == code('ا') => form[length - 1] = code('ى'),
        _ if matches!(last, L_WAW_HAMZA | L_YA_HAMZA) => {
            form[length - 1] = if matches!(before, Some(ALIF | WAW | YA)) {
                code('ء')
            } else {
                code('أ')
            };
        }
        _ => {}
    }
}

const ALIF: Letter = code('ا');
const WAW: Letter = code('و');
const YA: Letter = code('ي');
const L_WAW_HAMZA: Letter = code('ؤ');
const L_YA_HAMZA: Letter = code('ئ');
