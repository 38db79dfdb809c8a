//! The features that readings are ranked by, as templates.
//!
//! Three kinds, by what they look at: a reading by itself (summed up once a word), a reading and
//! the words around it, and two neighbouring readings.

use super::Class;
use super::Marks;
use super::hash::{half, join, letters};
use super::profile::{Profile, first, last};
use crate::morphology::clusters::{Cluster, Clusters};
use crate::morphology::{Article, Candidate, Provenance};
use crate::text::{Letter, Spelling};

/// A word and all its candidates, with what is looked up once for all of them.
pub struct Word<'w> {
    /// Its letters.
    pub spelling: &'w Spelling,
    /// Its diacritics.
    pub marks: Marks,
    /// What its neighbours see.
    pub profile: Profile,
    /// All its candidates.
    pub candidates: &'w [Candidate],
}

/// What was looked up for the last candidate: its neighbours in the list often want the same.
#[derive(Clone, Debug, Default)]
pub struct LookedUp {
    stem: Option<(u16, u16, Article)>,
    of_stem: Cluster,
    of_definite: Cluster,
    lemma: Option<u64>,
    of_lemma: Cluster,
}

/// Features of a reading by itself. `lemma` is its lemma in letters. Those that hold only for this
/// very word or lemma are marked `true`, so that training can look away from them now and then
/// and learn what to do with words it does not know.
pub fn of_reading(
    word: &Word<'_>,
    candidate: &Candidate,
    lemma: &[Letter],
    clusters: &Clusters<'_>,
    looked_up: &mut LookedUp,
    mut emit: impl FnMut(u64, bool),
) {
    let class = Class::of(candidate);
    let upos = half(1, u64::from(class.upos()));
    let outline = half(2, u64::from(class.outline()));
    let full = half(3, u64::from(class.bits()));
    let folded = word.spelling.folded();
    let stem = &folded[candidate.stem_start as usize..candidate.stem_end as usize];
    let bare = &stem[article_letters(candidate).min(stem.len())..];
    let byte = |value: u8| u64::from(value);
    let provenance = candidate.provenance as u64;
    let repairs = byte(candidate.repairs.bits());

    // Clitics.
    let chains = byte(candidate.proclitics) << 8 | byte(candidate.enclitics);
    emit(outline, false);
    emit(full, false);
    emit(join(upos, half(4, chains)), false);
    emit(join(upos, half(5, byte(candidate.proclitics))), false);
    emit(join(upos, half(6, byte(candidate.enclitics))), false);

    // How the stem is known, and how common stem and word are.
    let frequencies = [
        candidate.stem_frequency,
        candidate.lemma_frequency,
        candidate.definite_frequency,
        candidate.word_frequency,
    ]
    .map(byte);
    let [of_stem, of_lemma, definite, of_word] = frequencies;
    emit(join(outline, half(7, provenance)), false);
    emit(join(upos, half(8, provenance << 8 | repairs)), false);
    emit(join(outline, half(9, repairs)), false);
    emit(join(upos, half(10, of_stem << 8 | provenance)), false);
    emit(join(outline, half(11, of_stem << 8 | of_word)), false);
    emit(join(outline, half(12, definite << 8 | of_stem)), false);
    emit(join(upos, half(13, of_lemma << 8 | provenance)), false);
    emit(join(outline, half(14, of_word << 8 | provenance)), false);
    // How far it lags behind its rivals.
    let [word_lag, cut_lag, lemma_lag] =
        [candidate.word_lag, candidate.cut_lag, candidate.lemma_lag].map(byte);
    emit(half(56, word_lag), false);
    emit(half(57, cut_lag), false);
    emit(half(58, lemma_lag), false);
    emit(join(upos, half(59, word_lag << 4 | provenance)), false);
    emit(join(outline, half(60, word_lag)), false);
    emit(join(upos, half(61, cut_lag << 4 | provenance)), false);
    emit(join(upos, half(62, lemma_lag)), false);

    let inflection = byte(candidate.inflection);
    emit(join(upos, half(15, inflection << 8 | provenance)), false);
    emit(join(full, half(16, inflection)), false);

    // The word and the lemma themselves.
    let lemma_hash = letters(lemma);
    emit(join(outline, half(17, word.profile.word)), true);
    emit(join(full, half(18, word.profile.word)), true);
    emit(join(lemma_hash, half(19, word.profile.word)), true);
    emit(join(upos, half(20, lemma_hash)), true);
    emit(join(outline, half(21, lemma_hash)), true);
    emit(join(upos, half(22, letters(bare))), true);

    // Its diacritics, where it has some.
    if word.marks.is_some() {
        of_marks(word, candidate, lemma, &mut emit);
    }

    // Its shape.
    let length = stem.len().min(9) as u64;
    emit(join(outline, half(23, length << 8 | provenance)), false);
    for count in 1..=3 {
        let known = count as u64;
        emit(join(full, half(24, last(stem, count) << 2 | known)), false);
        emit(join(upos, half(25, last(stem, count) << 2 | known)), false);
        emit(join(upos, half(26, first(bare, count) << 2 | known)), false);
    }
    emit(
        join(outline, half(27, last(bare, 1) << 8 | first(bare, 1))),
        false,
    );
    emit(join(upos, half(27, skeleton(bare))), false);
    emit(join(outline, half(28, first(folded, 2))), false);
    emit(join(outline, half(29, last(folded, 2))), false);

    // The company that the word, its stem and ال + stem keep.
    let whole = word.profile.cluster;
    emit(join(outline, half(30, u64::from(whole.fine))), false);
    emit(join(outline, half(31, u64::from(whole.middle))), false);
    emit(join(outline, half(32, u64::from(whole.coarse))), false);
    emit(join(full, half(33, u64::from(whole.fine))), false);
    emit(join(full, half(34, u64::from(whole.middle))), false);
    let place = (candidate.stem_start, candidate.stem_end, candidate.article);
    if looked_up.stem != Some(place) {
        looked_up.stem = Some(place);
        looked_up.of_stem = if stem.len() == folded.len() {
            Cluster::default()
        } else {
            clusters.of(stem)
        };
        looked_up.of_definite = if bare.len() == stem.len() {
            clusters.of_definite(bare)
        } else {
            clusters.of(bare)
        };
    }
    let inner = looked_up.of_stem;
    emit(join(upos, half(35, u64::from(inner.fine))), false);
    emit(join(outline, half(36, u64::from(inner.middle))), false);
    emit(join(outline, half(37, u64::from(inner.coarse))), false);
    let with_article = looked_up.of_definite;
    emit(join(upos, half(38, u64::from(with_article.fine))), false);
    emit(join(upos, half(39, u64::from(with_article.middle))), false);
    if looked_up.lemma != Some(lemma_hash) {
        looked_up.lemma = Some(lemma_hash);
        looked_up.of_lemma = clusters.of(lemma);
    }
    let of_lemma = looked_up.of_lemma;
    emit(join(upos, half(40, u64::from(of_lemma.middle))), false);
    emit(join(upos, half(41, u64::from(of_lemma.coarse))), false);

    // Spelling: repairs cost more where another candidate needs none.
    let exact = &word.spelling.exact()[candidate.stem_start as usize..candidate.stem_end as usize];
    let unrepaired = word
        .candidates
        .iter()
        .any(|other| other.repairs.bits() == 0 && other.provenance <= Provenance::Listed);
    emit(
        join(upos, half(45, repairs << 1 | u64::from(unrepaired))),
        false,
    );
    emit(
        join(outline, half(46, repairs << 1 | u64::from(unrepaired))),
        false,
    );
    emit(
        half(47, repairs << 3 | u64::from(unrepaired) << 2 | provenance),
        false,
    );
    // Scripts: figures and foreign letters, at the begin and at the end of the stem.
    let scripts = exact.first().map_or(0, |&letter| script(letter)) << 2
        | exact.last().map_or(0, |&letter| script(letter));
    emit(join(upos, half(48, scripts)), false);
    emit(join(outline, half(49, scripts)), false);
    // Which analogy was drawn.
    if let Some(rule) = candidate.source.rule_number() {
        emit(join(outline, half(50, rule as u64)), false);
    }

    // The other candidates.
    let readings = u64::from(word.profile.readings);
    emit(join(outline, half(42, readings)), false);
    let others = others(word.candidates, candidate);
    emit(join(outline, half(43, others)), false);
    emit(join(upos, half(44, others << 8 | of_stem)), false);
    // Both sides in broad strokes: how well this cut is known, and how well the best other one.
    let own = (3 - provenance) << 2 | broad(of_stem);
    let other = others >> 4 << 2 | broad(others & 15);
    let clitics = u64::from(class.clitics());
    emit(half(51, clitics << 16 | own << 8 | other), false);
    emit(
        half(52, u64::from(class.clitics() != 0) << 16 | own << 8 | other),
        false,
    );
    emit(
        join(
            upos,
            half(53, u64::from(class.clitics() & 7) << 16 | own << 8 | other),
        ),
        false,
    );
}

/// Features of the diacritics that the writer gave: tanwin is on nouns, a damma on the first letter
/// of the fourth form's imperfect, and on that of passives.
fn of_marks(
    word: &Word<'_>,
    candidate: &Candidate,
    lemma: &[Letter],
    emit: &mut impl FnMut(u64, bool),
) {
    let class = Class::of(candidate);
    let upos = half(1, u64::from(class.upos()));
    let outline = half(2, u64::from(class.outline()));
    let full = half(3, u64::from(class.bits()));
    if word.marks.tanwin() != 0 {
        emit(join(outline, half(54, word.marks.tanwin())), false);
        emit(join(full, half(55, word.marks.tanwin())), false);
    }
    let start = candidate.stem_start as usize + article_letters(candidate);
    let [first, second, third] = [0, 1, 2].map(|at| word.marks.at(start + at));
    let last = word.marks.at((candidate.stem_end as usize).max(1) - 1);
    // Form and aspect: what the lemma begins with and how long it is, and the inflection.
    let begin = lemma.first().copied().map_or(0, u64::from) << 8 | lemma.len().min(9) as u64;
    let inflection = u64::from(candidate.inflection >> 4);
    let shape = half(63, begin << 8 | inflection);
    emit(join(upos, half(140, first)), false);
    emit(join(full, half(141, first)), false);
    emit(join(upos, half(142, second)), false);
    emit(join(upos, half(143, first << 8 | second)), false);
    emit(join(full, half(144, first << 8 | second)), false);
    emit(
        join(upos, half(145, first << 16 | second << 8 | third)),
        false,
    );
    emit(join(shape, half(146, first)), false);
    emit(join(shape, half(147, first << 8 | second)), false);
    emit(join(full, half(148, last)), false);
}

/// A frequency class in four steps.
fn broad(frequency: u64) -> u64 {
    match frequency {
        0 => 0,
        1..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// 0 Arabic, 1 a figure, 2 a foreign letter.
fn script(letter: Letter) -> u64 {
    match letter {
        b'0'..=b'9' => 1,
        97.. => 2,
        _ => 0,
    }
}

/// The best that is known of the candidates that cut the word otherwise: provenance and frequency.
fn others(candidates: &[Candidate], candidate: &Candidate) -> u64 {
    let mut best = 0;
    for other in candidates {
        let same = other.stem_start == candidate.stem_start && other.stem_end == candidate.stem_end;
        if !same {
            let known = 3 - other.provenance as u64;
            best = best.max(known << 4 | u64::from(other.stem_frequency));
        }
    }
    best
}

/// Letters of the article at the begin of the stem.
fn article_letters(candidate: &Candidate) -> usize {
    match candidate.article {
        Article::None => 0,
        Article::Full => 2,
        Article::Contracted => 1,
        Article::Fused => 0,
    }
}

/// Which letters may belong to a pattern, and which: the letters of patterns and endings.
fn skeleton(letters: &[Letter]) -> u64 {
    // ا ء ت س م ن ه و ي, by their codes.
    const SERVILE: u64 =
        1 << 1 | 1 << 7 | 1 << 10 | 1 << 19 | 1 << 37 | 1 << 38 | 1 << 39 | 1 << 40 | 1 << 42;
    letters.iter().take(10).fold(1, |sum, &letter| {
        let servile = letter < 64 && SERVILE >> letter & 1 != 0;
        sum << 6 | if servile { u64::from(letter) & 63 } else { 0 }
    })
}

/// How many halves [`surroundings`] finds.
pub const SURROUNDINGS: usize = 25;

/// The first halves of features that look at the words around: each is joined with one view of
/// the reading's class, see [`VIEWS`]. `before` and `after` are nearest first; `asks` tells whether
/// the sentence is a question.
pub fn surroundings(
    before: [&Profile; 2],
    after: [&Profile; 2],
    asks: bool,
    out: &mut [u64; SURROUNDINGS],
) {
    let mut at = 0;
    let mut push = |value: u64| {
        out[at] = value;
        at += 1;
    };
    for (base, near, far) in [(64, before[0], before[1]), (96, after[0], after[1])] {
        let cluster = near.cluster;
        // A word that is in no cluster is known by its ending.
        let company = if cluster.fine == 0 {
            1 << 32 | u64::from(near.ending)
        } else {
            u64::from(cluster.fine)
        };
        push(half(base, near.word));
        push(half(base + 1, near.word));
        push(half(base + 2, company));
        push(half(base + 3, company));
        push(half(base + 4, u64::from(cluster.middle)));
        push(half(base + 5, u64::from(cluster.coarse)));
        push(half(base + 6, u64::from(near.readings)));
        push(half(base + 7, u64::from(near.ending)));
        push(half(base + 8, u64::from(far.cluster.fine)));
        push(half(base + 9, u64::from(far.cluster.middle)));
        push(half(
            base + 10,
            u64::from(near.cluster.coarse) << 16 | u64::from(far.cluster.coarse),
        ));
    }
    let pair = |a: u16, b: u16| u64::from(a) << 16 | u64::from(b);
    push(half(
        120,
        pair(before[0].cluster.middle, after[0].cluster.middle),
    ));
    push(half(
        121,
        pair(before[0].cluster.coarse, after[0].cluster.coarse),
    ));
    push(half(122, u64::from(asks)));
}

/// Whether a sentence of words with these profiles ends as questions do.
pub fn asks<'p>(profiles: impl DoubleEndedIterator<Item = &'p Profile>) -> bool {
    profiles.rev().take(3).any(Profile::is_question_mark)
}

/// Views of a class, the second halves.
#[derive(Clone, Copy, Debug)]
pub struct Views {
    upos: u64,
    outline: u64,
    full: u64,
}

impl Views {
    /// The views of `class`.
    pub fn of(class: Class) -> Self {
        Self {
            upos: half(1, u64::from(class.upos())),
            outline: half(2, u64::from(class.outline())),
            full: half(3, u64::from(class.bits())),
        }
    }
}

/// Features of a reading of a class with `views` among `surroundings`.
pub fn of_surroundings(
    views: &Views,
    surroundings: &[u64; SURROUNDINGS],
    mut emit: impl FnMut(u64),
) {
    for side in surroundings[..22].chunks_exact(11) {
        emit(join(views.upos, side[0]));
        emit(join(views.full, side[1]));
        emit(join(views.outline, side[2]));
        emit(join(views.full, side[3]));
        emit(join(views.full, side[4]));
        emit(join(views.full, side[5]));
        emit(join(views.outline, side[6]));
        emit(join(views.full, side[7]));
        emit(join(views.upos, side[8]));
        emit(join(views.outline, side[9]));
        emit(join(views.outline, side[10]));
    }
    emit(join(views.upos, surroundings[22]));
    emit(join(views.outline, surroundings[23]));
    emit(join(views.full, surroundings[24]));
}

/// Features of two readings that follow one another.
pub fn of_neighbours(before: Class, class: Class, mut emit: impl FnMut(u64)) {
    let pair = |template, a: u32, b: u32| half(template, u64::from(a) << 32 | u64::from(b));
    emit(pair(128, before.upos(), class.upos()));
    emit(pair(129, before.outline(), class.outline()));
    emit(pair(130, before.bits(), class.bits()));
    emit(pair(131, before.upos(), class.bits()));
    emit(pair(132, before.bits(), class.upos()));
    // What a particle or preposition is followed by, and what stands before it.
    emit(pair(135, before.word(), class.outline()));
    emit(pair(136, before.word(), class.bits()));
    emit(pair(137, before.outline(), class.word()));
    let agreement = agreement(before, class);
    emit(pair(133, before.upos() << 8 | class.upos(), agreement));
    emit(pair(
        134,
        before.outline(),
        class.outline() << 8 | agreement,
    ));
}

/// Whether two classes agree in article, gender and number: two bits each (unlike, one unknown,
/// alike).
fn agreement(before: Class, class: Class) -> u32 {
    let like = |shift: u32, mask: u32| {
        let (a, b) = (before.bits() >> shift & mask, class.bits() >> shift & mask);
        match (a == 0, b == 0) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            _ => 3 + u32::from(a == b),
        }
    };
    like(8, 1) * 25 + like(10, 3) * 5 + like(12, 3)
}
