//! Case, state and mood where the neighbours show them: what the written form leaves open.
//!
//! | the word | stands | gets |
//! | --- | --- | --- |
//! | noun, adjective, name | right after a preposition | Case=Gen |
//! | noun | right after a noun in construct state | Case=Gen |
//! | noun | right after إن أن لكن لأن ليت لعل | Case=Acc |
//! | adjective | right after a noun whose gender and article it shares | the noun's case |
//! | bare noun | before a noun or name it governs, or with a pronoun | Definite=Cons |
//! | any other bare noun or adjective | | Definite=Ind |
//! | imperfect verb | after لم، لما | Mood=Jus |
//! | imperfect verb | after أن، لن، كي، لكي، حتى، ل | Mood=Sub |
//! | any other imperfect verb | | Mood=Ind |

use crate::analysis::{Aspect, Case, Definite, Mood, PronounType, Segment, Strings, Upos};

/// Completes the features of the segments of one sentence.
pub(super) fn complete(segments: &mut [Segment], strings: &Strings) {
    for at in 0..segments.len() {
        match segments[at].upos {
            Upos::Noun | Upos::Adj | Upos::Propn | Upos::Num => {
                state(segments, at);
                case(segments, at, strings);
            }
            Upos::Verb | Upos::Aux => mood(segments, at, strings),
            _ => {}
        }
    }
}

/// Definiteness, from what follows.
fn state(segments: &mut [Segment], at: usize) {
    let segment = &segments[at];
    if segment.features.definite().is_some() || matches!(segment.upos, Upos::Propn | Upos::Num) {
        return;
    }
    let governs = segments.get(at + 1).is_some_and(|next| {
        let glued = next.span.start == segment.span.end;
        match next.upos {
            Upos::Pron => glued && next.features.pronoun_type() == Some(PronounType::Personal),
            Upos::Noun => !glued && segment.upos == Upos::Noun,
            Upos::Propn => !glued,
            // An adjective with the article cannot describe a noun without: كبيرة المدن.
            Upos::Adj => {
                !glued
                    && next.features.definite() == Some(Definite::Definite)
                    && segment.upos == Upos::Adj
            }
            _ => false,
        }
    });
    let state = if governs {
        Definite::Construct
    } else {
        Definite::Indefinite
    };
    // ـا of the accusative is written on indefinite words only.
    let segment = &mut segments[at];
    segment.features = segment.features.with_definite(state);
}

/// Case, from what stands before.
fn case(segments: &mut [Segment], at: usize, strings: &Strings) {
    if segments[at].features.case().is_some() {
        return;
    }
    let Some(before) = at.checked_sub(1).map(|index| &segments[index]) else {
        return;
    };
    let features = segments[at].features;
    let case = match before.upos {
        Upos::Adp => Some(Case::Genitive),
        Upos::Noun
            if features.definite() != Some(Definite::Indefinite)
                || segments[at].upos == Upos::Propn =>
        {
            let construct = before.features.definite() == Some(Definite::Construct);
            match segments[at].upos {
                Upos::Adj => before.features.case(),
                _ if construct => Some(Case::Genitive),
                _ => None,
            }
        }
        Upos::Noun | Upos::Adj if segments[at].upos == Upos::Adj => {
            let alike = before.features.definite() == features.definite();
            if alike { before.features.case() } else { None }
        }
        Upos::Part | Upos::Sconj if segments[at].upos != Upos::Adj => {
            let sister = matches!(
                strings.get(before.lemma),
                "إن" | "أن" | "لكن" | "لأن" | "ليت" | "لعل" | "كأن"
            );
            sister.then_some(Case::Accusative)
        }
        _ => None,
    };
    if case.is_some() {
        segments[at].features = features.with_case(case);
    }
}

/// Mood, from the particle before.
fn mood(segments: &mut [Segment], at: usize, strings: &Strings) {
    let features = segments[at].features;
    if features.aspect() != Some(Aspect::Imperfective) || features.mood().is_some() {
        return;
    }
    // لا may stand between: ألا يكتب, لكي لا يكتب.
    let mut before = at.checked_sub(1);
    if let Some(index) = before
        && strings.get(segments[index].lemma) == "لا"
    {
        before = index.checked_sub(1);
    }
    let mood = before.map_or(Mood::Indicative, |index| {
        let particle = &segments[index];
        if !matches!(
            particle.upos,
            Upos::Part | Upos::Sconj | Upos::Adp | Upos::Cconj | Upos::Adv
        ) {
            return Mood::Indicative;
        }
        match strings.get(particle.lemma) {
            "لم" | "لما" => Mood::Jussive,
            "أن" | "لن" | "كي" | "لكي" | "حتى" | "ألا" | "ل" => Mood::Subjunctive,
            _ => Mood::Indicative,
        }
    });
    segments[at].features = features.with_mood(mood);
}
