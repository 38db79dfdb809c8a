//! The words of an article as quotations see them.

use super::frames::Frames;
use super::lexicon::{self, Reporting, fold_into};
use super::roles::{self, Role, Roles};
use crate::analysis::{
    Analysis, Aspect, Case, Definite, Features, Findings, Gender, Number, StringId, Upos, Voice,
};
use crate::text::Span;

/// No mention, no region.
pub const NO: u32 = u32::MAX;

/// A token.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The token's place in the text.
    pub span: Span,
    /// Where its stem begins, after its proclitics.
    pub stem: usize,
    /// The sign, of a mark; else nought.
    pub mark: char,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// Features of the stem.
    pub features: Features,
    /// Features of the pronoun that is attached to it.
    pub pronoun: Option<Features>,
    /// و or ف stands before it.
    pub conjunction: bool,
    /// ب, ل or ك stands before it; else nought.
    pub preposition: char,
    /// س stands before it.
    pub future: bool,
    /// Lemma of the stem.
    pub lemma: Option<StringId>,
    /// What it can report.
    pub reporting: Reporting,
    /// What it reports if it is a verb after all: ذكر، بين، توقع read as something else.
    pub latent: Option<Frames>,
    /// What else it does.
    pub roles: Roles,
    /// The mention that covers it, or [`NO`].
    pub mention: u32,
}

impl Word {
    /// A verb with subject and tense, no imperative.
    pub fn is_finite(&self) -> bool {
        // A letter alone is a proclitic that was parted from its word by a mark: ل«الخليج».
        matches!(self.upos, Upos::Verb | Upos::Aux)
            && self.features.aspect().is_some()
            && self.span.len() > 2
    }

    /// قيل، يُقال: nobody speaks.
    pub fn is_passive(&self) -> bool {
        self.features.voice() == Some(Voice::Passive)
    }

    /// Whether it is what `role` says.
    pub fn is(&self, role: Role) -> bool {
        self.roles.has(role)
    }

    /// Its place as a reporting word: without و and ف, but بحسب with its ب.
    pub fn cue(&self) -> Span {
        let compound = self.is(Role::According) && self.preposition == 'ب';
        let before = if compound { 'ب'.len_utf8() } else { 0 };
        Span::new(
            self.stem.saturating_sub(before).max(self.span.start),
            self.span.end,
        )
    }

    /// A preposition of its own.
    pub fn is_preposition(&self) -> bool {
        self.upos == Upos::Adp && !self.is(Role::According)
    }

    /// Something governs it in the genitive: a preposition that is attached to it.
    pub fn is_governed(&self) -> bool {
        self.preposition != '\0'
    }

    /// Noun, name, adjective or number: what a noun phrase is made of.
    pub fn is_nominal(&self) -> bool {
        matches!(
            self.upos,
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::X | Upos::Det
        )
    }

    /// It carries ال.
    pub fn is_definite(&self) -> bool {
        self.features.definite() == Some(Definite::Definite)
    }

    /// مشيرا، مؤكدة: a participle that tells in what way the subject acts.
    pub fn is_circumstantial(&self, text: &str) -> bool {
        if self.is_definite() || self.pronoun.is_some() || self.is_governed() {
            return false;
        }
        let written = &text[self.stem..self.span.end];
        self.features.case() == Some(Case::Accusative)
            || written.ends_with(['ا', 'ة', 'ه'])
            || ["اً", "ًا", "ين", "ات", "ةً"]
                .iter()
                .any(|end| written.ends_with(end))
    }

    /// The imperfect.
    pub fn is_imperfective(&self) -> bool {
        self.features.aspect() == Some(Aspect::Imperfective)
    }
}

/// What is known of a lemma.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    reporting: Reporting,
    roles: Roles,
}

impl Known {
    fn of(lemma: &str, folded: &mut String) -> Self {
        fold_into(lemma, folded);
        let key = folded.as_str();
        let mut reporting = lexicon::table().get(key).copied().unwrap_or_default();
        // A feminine participle that is taken for a word of its own: موضحة.
        if reporting == Reporting::default()
            && let Some(masculine) = key.strip_suffix('ه')
            && let Some(found) = lexicon::table().get(masculine)
        {
            reporting.participle = found.participle;
        }
        Self {
            reporting,
            roles: roles::table().get(key).copied().unwrap_or_default(),
        }
    }
}

/// Looked-up lemmas and forms.
#[derive(Clone, Debug, Default)]
pub struct Lookups {
    known: Findings<Known>,
    folded: String,
}

impl Lookups {
    fn find(&mut self, analysis: &Analysis, id: StringId) -> Known {
        let folded = &mut self.folded;
        self.known.of(id, &analysis.origins, || {
            Known::of(analysis.strings.get(id), folded)
        })
    }
}

/// Reads all tokens of `analysis` into `words`; mentions are set by [`super::mentions`].
pub fn read(text: &str, analysis: &Analysis, words: &mut Vec<Word>, lookups: &mut Lookups) {
    words.clear();
    lookups.known.begin(&analysis.origins);
    for token in &analysis.tokens {
        let mut word = Word {
            span: token.span,
            stem: token.span.start,
            mark: '\0',
            upos: token.upos,
            features: Features::default(),
            pronoun: None,
            conjunction: false,
            preposition: '\0',
            future: false,
            lemma: token.lemma,
            reporting: Reporting::default(),
            latent: None,
            roles: Roles::default(),
            mention: NO,
        };
        let segments = &analysis.segments[token.segments.clone()];
        let mut stem = None;
        for segment in segments {
            if segment.stem {
                stem = Some(segment);
            } else if stem.is_some() {
                word.pronoun = Some(segment.features);
            } else {
                let sign = segment.span.of(text).chars().next().unwrap_or('\0');
                match segment.upos {
                    Upos::Cconj => word.conjunction = true,
                    Upos::Adp => word.preposition = sign,
                    Upos::Part if sign == 'س' => word.future = true,
                    _ => {}
                }
            }
        }
        if let Some(stem) = stem {
            word.stem = stem.span.start;
            word.features = stem.features;
            if token.kind.is_word() {
                let known = lookups.find(analysis, stem.lemma);
                (word.reporting, word.roles) = (known.reporting, known.roles);
                if word.reporting.participle.is_none()
                    && let Some(frames) = participle(&text[stem.span.start..stem.span.end], lookups)
                    && (word.is_finite() && word.reporting.verb.is_none() || !word.is_finite())
                    && !word.is_definite()
                {
                    // منوها, read as a verb or name: the form is that of a participle.
                    word.reporting.participle = Some(frames);
                    if word.is_finite() {
                        word.upos = Upos::Adj;
                        word.features = Features::default()
                            .with_gender(Gender::Masculine)
                            .with_number(Number::Singular)
                            .with_case(Case::Accusative);
                    }
                }
                let bare = word.preposition == '\0' && !word.is_definite() && !word.future;
                if bare && !(word.is_finite() && word.reporting.verb.is_some()) {
                    word.latent = latent(analysis, stem.form, &word, lookups);
                }
                word.roles = particle(analysis, stem.form, stem.lemma, &word);
            }
        }
        if matches!(token.upos, Upos::Punct | Upos::Sym) {
            word.mark = token.span.of(text).chars().next().unwrap_or('\0');
        }
        words.push(word);
    }
}

/// What a participle in the accusative reports, by its form: منوها، مؤكداً.
fn participle(written: &str, lookups: &mut Lookups) -> Option<Frames> {
    if !written.starts_with('م') {
        return None;
    }
    fold_into(written, &mut lookups.folded);
    let stem = lookups.folded.strip_suffix('ا')?;
    lexicon::table().get(stem)?.participle
}

/// What the word reports when it is read as a verb in its bare form.
fn latent(
    analysis: &Analysis,
    form: StringId,
    word: &Word,
    lookups: &mut Lookups,
) -> Option<Frames> {
    if word.pronoun.is_some() {
        // ما سماه «…»
        let named = matches!(analysis.strings.get(form), "سما" | "أسما" | "اسما");
        return named.then(|| Frames::parse("«"));
    }
    if let Some(frames) = lookups.find(analysis, form).reporting.verb {
        return Some(frames);
    }
    // تلخص، تشدد: read as a past of its own, it may be the present of لخص، شدد.
    let present = analysis.strings.get(form).strip_prefix('ت')?;
    fold_into(present, &mut lookups.folded);
    let stem = lookups.folded.as_str();
    if stem.chars().count() != 3 || !word.is_finite() {
        return None;
    }
    lexicon::table().get(stem)?.verb
}

/// The roles of closed classes, which depend on more than the lemma.
fn particle(analysis: &Analysis, form: StringId, lemma: StringId, word: &Word) -> Roles {
    let form = analysis.strings.get(form);
    let lemma = analysis.strings.get(lemma);
    let roles = word.roles;
    match form {
        "أن" | "إن" | "ان" | "أنّ" | "إنّ" | "انّ" | "ألا" | "ألّا"
            if matches!(word.upos, Upos::Sconj | Upos::Part | Upos::X | Upos::Noun) =>
        {
            return roles.with(Role::That);
        }
        "كما" => return roles.with(Role::As),
        "فيما" | "بينما" if word.upos == Upos::Sconj => return roles.with(Role::While),
        "ما" | "ماذا" => return roles.with(Role::What),
        "أما" if word.upos == Upos::Part => return roles.with(Role::AsFor),
        "حسبما" | "وفقما" => return Roles::default().with(Role::AccordingTo),
        "غير" | "إلا" | "الا" | "سوى" => return roles.with(Role::But),
        _ => {}
    }
    if lemma == "الذي" {
        return roles.with(Role::Relative);
    }
    if lemma == "أما" {
        return roles.with(Role::AsFor);
    }
    roles
}
