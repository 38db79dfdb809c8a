//! How a unit opens: whether it stands alone, and where what stands alone begins.

use super::phrases::{self, longest};
use crate::analysis::{Analysis, Aspect, PronounType, Token, TokenKind, Upos};
use crate::text::{Spelling, letter_char};
use std::ops::Range;

/// So many words at the head of a unit are looked at.
const HEAD: usize = 6;
/// Words of more bytes are in none of the tables.
const LONGEST: usize = 64;

/// What the head of a unit says of its place in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Byte where the unit begins when what joins it to the sentence before is dropped.
    pub start: usize,
    /// Whether it needs the sentence before it to be understood: it opens with a pronoun, a
    /// demonstrative, or a verb of saying without a subject.
    pub leans: bool,
    /// It opens with و or ف, which is dropped.
    pub joined: bool,
    /// It adds to what was said: كما، إلى ذلك، وأضاف.
    pub adds: bool,
    /// It opens with a contrast.
    pub contrasts: bool,
    /// It opens with a consequence.
    pub results: bool,
    /// It opens with what was before the news.
    pub background: bool,
    /// It gives an example.
    pub example: bool,
    /// It opens with a verb of saying.
    pub says: bool,
    /// It opens with a verb.
    pub verb: bool,
}

/// Reads openings in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Openings {
    spelling: Spelling,
}

impl Openings {
    /// The opening of the unit whose tokens are `range`, which begins at byte `start`;
    /// `goes_on` says that it stands within a sentence.
    pub fn read(
        &mut self,
        text: &str,
        analysis: &Analysis,
        range: Range<usize>,
        start: usize,
        goes_on: bool,
    ) -> Opening {
        let mut opening = Opening {
            start,
            ..Opening::default()
        };
        let places: Vec<usize> = range
            .clone()
            .take(4 * HEAD)
            .filter(|&token| analysis.tokens[token].kind == TokenKind::Word)
            .take(HEAD)
            .collect();
        let Some(&first) = places.first() else {
            return opening;
        };
        let mut words: Vec<String> = places
            .iter()
            .map(|&token| self.folded(text, &analysis.tokens[token]))
            .collect();
        let quoted = analysis.tokens[range.start..first]
            .iter()
            .any(|token| token.span.of(text).contains(['«', '"', '“', '(', '[']));
        let mut head = 0;
        self.drop_conjunction(text, analysis, first, &mut words[0], &mut opening);
        if let Some(count) = longest(&words, &phrases::DROPPED)
            .or_else(|| also(analysis, &places, &words))
            .filter(|&count| count < words.len())
        {
            opening.adds = true;
            head = count;
            opening.start = after_comma(text, analysis, places[head - 1], places[head]);
            let token = places[head];
            self.drop_conjunction(text, analysis, token, &mut words[head], &mut opening);
        }
        // وقد أمضى: a particle of emphasis that only carries on.
        if opening.joined
            && matches!(words[head].as_str(), "قد" | "لقد")
            && let Some(&next) = places.get(head + 1)
        {
            head += 1;
            opening.start = analysis.tokens[next].span.start;
        }
        if quoted {
            opening.start = start;
            opening.joined = false;
        }
        let head = Head {
            analysis,
            places: &places[head..],
            words: &words[head..],
            goes_on,
        };
        head.classify(&mut opening);
        if opening.leans {
            opening.start = start;
        }
        opening
    }

    /// Takes و or ف from the head of `word`, when it is a segment of its own.
    fn drop_conjunction(
        &mut self,
        text: &str,
        analysis: &Analysis,
        token: usize,
        word: &mut String,
        opening: &mut Opening,
    ) {
        let segments = &analysis.segments[analysis.tokens[token].segments.clone()];
        let [conjunction, rest, ..] = segments else {
            return;
        };
        // Before a name it may be the name's own: وائل.
        let name = matches!(analysis.tokens[token].upos, Upos::Propn | Upos::X);
        if conjunction.upos == Upos::Cconj && !name && conjunction.span.start <= opening.start {
            let end = analysis.tokens[token].span.end;
            *word = self.spell(&text[rest.span.start..end]);
            opening.start = rest.span.start;
            opening.joined = true;
        }
    }

    fn folded(&mut self, text: &str, token: &Token) -> String {
        self.spell(token.span.of(text))
    }

    fn spell(&mut self, word: &str) -> String {
        if word.len() > LONGEST {
            return String::new();
        }
        self.spelling.read(word);
        self.spelling
            .folded()
            .iter()
            .map(|&letter| letter_char(letter))
            .collect()
    }
}

/// كما before a verb means "also".
fn also(analysis: &Analysis, places: &[usize], words: &[String]) -> Option<usize> {
    let next = places.get(1)?;
    let verb = matches!(analysis.tokens[*next].upos, Upos::Verb | Upos::Aux);
    (words[0] == "كما" && verb).then_some(1)
}

/// Where the unit goes on after the token `last` of what is dropped: behind a comma.
fn after_comma(text: &str, analysis: &Analysis, last: usize, next: usize) -> usize {
    let comma = |token: &Token| matches!(token.span.of(text), "،" | "," | ":" | "-" | "–");
    let mut token = last + 1;
    while token < next && comma(&analysis.tokens[token]) {
        token += 1;
    }
    analysis.tokens[token].span.start
}

/// The first words of a unit, و and dropped phrases taken off.
struct Head<'h> {
    analysis: &'h Analysis,
    places: &'h [usize],
    words: &'h [String],
    goes_on: bool,
}

impl Head<'_> {
    fn token(&self, index: usize) -> Option<&Token> {
        let place = *self.places.get(index)?;
        Some(&self.analysis.tokens[place])
    }

    fn classify(&self, opening: &mut Opening) {
        let Some(token) = self.token(0) else { return };
        let words = self.words;
        let word = words[0].as_str();
        let lemma = token
            .lemma
            .map_or("", |lemma| self.analysis.strings.get(lemma));
        opening.verb = matches!(token.upos, Upos::Verb | Upos::Aux);
        opening.contrasts = longest(words, &phrases::CONTRASTS).is_some();
        opening.results = longest(words, &phrases::RESULTS).is_some();
        opening.example = longest(words, &phrases::EXAMPLES).is_some();
        opening.background = longest(words, &phrases::BACKGROUND).is_some();
        opening.says = token.upos == Upos::Verb && phrases::SAYING.contains(&lemma);
        opening.adds |=
            opening.says && matches!(lemma, "أضاف" | "تابع" | "أردف" | "استطرد" | "ختم");
        let stands = matches!(word, "اما" | "رغم" | "برغم" | "بالرغم" | "علي");
        opening.leans = opening.results
            || opening.example
            || (opening.contrasts && !stands)
            || phrases::PARTICIPLES.contains(&word)
            || phrases::ORDINALS.contains(&words.get(1).map_or("", String::as_str))
            || self.lacks_subject(token, word, opening.says)
            || points_back(self.analysis, token, word)
            || self.points_soon();
    }

    /// وأضاف أن، كان يعمل، وتسعى إلى: a verb whose subject is in the sentence before.
    fn lacks_subject(&self, token: &Token, word: &str, says: bool) -> bool {
        if !matches!(token.upos, Upos::Verb | Upos::Aux) {
            return false;
        }
        let reported = self
            .words
            .get(1)
            .is_none_or(|word| phrases::REPORTED.contains(&word.as_str()));
        if says && reported {
            return true;
        }
        let Some(next) = self.token(1) else {
            return true;
        };
        // وقال مدربه: the subject is somebody's of the sentence before.
        if next.upos == Upos::Noun && has_attached(self.analysis, next) {
            return true;
        }
        if says {
            return false;
        }
        if matches!(word, "كان" | "كانت" | "كانوا") {
            return matches!(next.upos, Upos::Verb | Upos::Part);
        }
        let segments = |token: &Token| &self.analysis.segments[token.segments.clone()];
        let before_preposition = segments(next)
            .first()
            .is_some_and(|segment| segment.upos == Upos::Adp);
        let imperfect = segments(token)
            .iter()
            .any(|segment| segment.stem && segment.features.aspect() == Some(Aspect::Imperfective));
        before_preposition && (imperfect || self.goes_on)
    }

    /// تأتي هذه القمة: a demonstrative soon after the head; هذا العام points at the calendar.
    fn points_soon(&self) -> bool {
        let words = self.words.iter().enumerate().take(4).skip(1);
        words.into_iter().any(|(index, word)| {
            let bare = word.trim_start_matches(['ل', 'ب', 'و', 'ف']);
            let next = self.words.get(index + 1).map_or("", String::as_str);
            phrases::DEMONSTRATIVES.contains(&bare) && !phrases::CALENDAR.contains(&next)
        })
    }
}

/// هو، هذه، فيها، زوجته: the first word refers to something before it.
fn points_back(analysis: &Analysis, token: &Token, word: &str) -> bool {
    let segments = &analysis.segments[token.segments.clone()];
    let stem_points = segments.iter().any(|segment| {
        segment.stem
            && matches!(segment.upos, Upos::Pron | Upos::Det)
            && matches!(
                segment.features.pronoun_type(),
                Some(PronounType::Personal | PronounType::Demonstrative)
            )
    });
    let attached = token.upos != Upos::Verb && has_attached(analysis, token);
    phrases::POINTERS.contains(&word) || stem_points || attached
}

/// Whether a pronoun is attached to the word.
fn has_attached(analysis: &Analysis, token: &Token) -> bool {
    let segments = &analysis.segments[token.segments.clone()];
    let last = segments.last().filter(|_| segments.len() > 1);
    last.is_some_and(|segment| !segment.stem && segment.upos == Upos::Pron)
}

#[cfg(all(test, feature = "embed"))]
mod tests {
    use super::*;
    use crate::{Analyzer, Model, Options};

    /// What is left of the first sentence, and how it opens.
    fn opening(text: &str) -> (String, Opening) {
        let model = Model::embedded().expect("the model opens");
        let analysis = Analyzer::new(model)
            .worker()
            .analyze(text, &Options::default());
        let sentence = &analysis.sentences[0];
        let opening = Openings::default().read(
            text,
            &analysis,
            sentence.tokens.clone(),
            sentence.span.start,
            false,
        );
        (text[opening.start..].to_owned(), opening)
    }

    #[test]
    fn what_joins_is_dropped() {
        for (text, left) in [
            ("وقال الوزير إن العمل بدأ.", "قال الوزير إن العمل بدأ."),
            (
                "كما أعلنت البلدية افتتاح السوق.",
                "أعلنت البلدية افتتاح السوق.",
            ),
            (
                "من جهته، أكد المدير أن العمل بدأ.",
                "أكد المدير أن العمل بدأ.",
            ),
            (
                "وفي سياق متصل، وصل الوفد إلى المدينة.",
                "وصل الوفد إلى المدينة.",
            ),
            ("وائل يكتب رواية جديدة.", "وائل يكتب رواية جديدة."),
            ("افتتحت الوزيرة المكتبة.", "افتتحت الوزيرة المكتبة."),
            (
                "وقد أمضى الرجلان عاما في المدينة.",
                "أمضى الرجلان عاما في المدينة.",
            ),
            (
                "شهد المعرض هذا العام حضورا كبيرا.",
                "شهد المعرض هذا العام حضورا كبيرا.",
            ),
        ] {
            let (rest, opening) = opening(text);
            assert_eq!(rest, left);
            assert!(!opening.leans, "{text}");
        }
    }

    #[test]
    fn what_leans_on_the_sentence_before() {
        for text in [
            "وأضاف أن المكتبة ستفتح كل يوم.",
            "هذا القرار جاء متأخرا.",
            "وهو يعمل في المدينة منذ سنوات.",
            "لكن الوزير رفض الاقتراح.",
            "لذلك قررت البلدية إغلاق الطريق.",
            "وأشارت إلى أن العمل بدأ.",
            "وتسعى إلى فتح السوق في الشتاء.",
            "تأتي هذه القمة في وقت صعب.",
            "مضيفا أن العمل بدأ في الميناء.",
            "وقال مدربه إن الفريق جاهز.",
            "من هنا مر المسافرون إلى المدينة.",
        ] {
            let (rest, opening) = opening(text);
            assert!(opening.leans, "{text}");
            assert_eq!(rest, text, "what leans stays whole");
        }
    }
}
