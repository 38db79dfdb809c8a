//! The edges of a unit that a summary can do without: the place and agency before it, a bracket or
//! the naming of a source behind it.

use super::content::Names;
use super::heads::{Heads, Role, is_saying};
use super::subject::definite_noun;
use crate::analysis::{Analysis, Aspect, EntityType, Token, TokenKind, Upos};
use crate::text::is_terminal;
use std::ops::Range;

/// A dateline has at most so many tokens.
const DATELINE: usize = 10;
/// A dateline has at most so many words.
const PLACES: usize = 6;
/// A tail has at most so many tokens.
const TAIL: usize = 18;
/// What is left has at least so many words.
const LEFT: usize = 8;

/// The index of the first token behind a dateline: روصو (وكالات) - اتفق …، دبي - «الخليج»: …
/// `range` opens its paragraph.
pub fn dateline(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    range: Range<usize>,
    heads: &mut Heads,
) -> Option<usize> {
    let next = byline(text, analysis, names, range.clone())
        .or_else(|| credit(text, analysis, names, range.clone(), heads))
        .or_else(|| line(text, analysis, range.clone()))?;
    let next = quoted(text, analysis, next, range.end).unwrap_or(next);
    // A line of names only has no sentence behind it.
    let left = analysis.tokens[next.min(range.end)..range.end]
        .iter()
        .filter(|token| token.kind.is_word())
        .count();
    (next < range.end && left >= LEFT).then_some(next)
}

/// الشارقة: عايدة عبدالحميد خصصت …، دبي علي أسعد: …: a place, who wrote it, and a colon.
fn byline(text: &str, analysis: &Analysis, names: &Names, range: Range<usize>) -> Option<usize> {
    let kind = |token: usize| {
        let (entity, _) = names.of(token)?;
        Some(analysis.entities[entity].kind)
    };
    let run = |first: usize, wanted: EntityType| {
        let end = range.end.min(first + DATELINE);
        (first..end)
            .find(|&token| kind(token) != Some(wanted))
            .filter(|&token| token > first)
    };
    let of = |token: usize| analysis.tokens[token].span.of(text);
    let behind = run(range.start, EntityType::Location)?;
    if behind < range.end && of(behind) == ":" {
        let person = run(behind + 1, EntityType::Person)?;
        let verb = |token: usize| matches!(analysis.tokens[token].upos, Upos::Verb | Upos::Aux);
        return (person > behind + 2 && person < range.end && verb(person)).then_some(person);
    }
    let colon = run(behind, EntityType::Person)?;
    (colon < range.end && of(colon) == ":").then_some(colon + 1)
}

/// حوار: جمال سالم أكد الشيخ …، د. الطيب بوعزة حرص ابن نبي …: who wrote it, and no mark between the
/// name and the sentence.
fn credit(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    range: Range<usize>,
    heads: &mut Heads,
) -> Option<usize> {
    let of = |token: usize| analysis.tokens[token].span.of(text);
    let is_person = |token: usize| {
        let entity = names.of(token).map(|(entity, _)| entity);
        entity.is_some_and(|entity| analysis.entities[entity].kind == EntityType::Person)
    };
    let end = range.end.min(range.start + 2 * DATELINE);
    let mut at = range.start;
    let credited = at < end && heads.has(of(at), Role::Credit);
    at += usize::from(credited);
    let marked = at > range.start && at < end && matches!(of(at), ":" | "-" | "–" | "/");
    at += usize::from(marked);
    let title = !credited && at < end && matches!(of(at), "د" | "أ" | "د." | "أ.");
    at += usize::from(title);
    at += usize::from(title && at < end && of(at) == ".");
    let first = at;
    while at < end && (is_person(at) || marked && at > first && matches!(of(at), "،" | "-" | "–"))
    {
        at += 1;
    }
    if at < first + 2 || at + 1 >= end {
        return None;
    }
    if of(at) == ":" {
        return credited.then_some(at + 1);
    }
    let verb = &analysis.tokens[at];
    let perfect = verb.upos == Upos::Verb
        && analysis.segments[verb.segments.clone()]
            .iter()
            .any(|segment| segment.stem && segment.features.aspect() != Some(Aspect::Imperfective));
    let apart = analysis.tokens[at - 1].span.end < verb.span.start;
    if !perfect || !apart {
        return None;
    }
    let lemma = verb.lemma.map_or("", |lemma| analysis.strings.get(lemma));
    let subject =
        is_person(at + 1) || is_saying(lemma) && definite_noun(analysis, &analysis.tokens[at + 1]);
    (marked || subject).then_some(at)
}

/// دبي - «الخليج»: …: what stands in marks behind a dateline belongs to it, with a colon behind.
fn quoted(text: &str, analysis: &Analysis, next: usize, end: usize) -> Option<usize> {
    let of = |token: usize| analysis.tokens[token].span.of(text);
    if next >= end || !matches!(of(next), "«" | "\"" | "“") {
        return None;
    }
    let close =
        (next + 1..end.min(next + 5)).find(|&token| matches!(of(token), "»" | "\"" | "”"))?;
    let colon = close + 1 < end && of(close + 1) == ":";
    Some(close + 1 + usize::from(colon))
}

fn line(text: &str, analysis: &Analysis, range: Range<usize>) -> Option<usize> {
    let of = |index: usize| analysis.tokens[index].span.of(text);
    let end = range.end.min(range.start + DATELINE);
    let mut words = 0;
    let mut marked = false;
    let mut depth = 0usize;
    let mut found = None;
    for index in range.start..end {
        let token = &analysis.tokens[index];
        match of(index) {
            "(" => (depth, marked) = (depth + 1, true),
            ")" => depth = depth.saturating_sub(1),
            // كندا (بالإنجليزية: Canada): what stands in brackets ends nothing.
            ":" | "-" | "–" | "—" | "ـ" | "/" | "،" | "," if depth > 0 => {}
            "-" | "–" | "—" | "ـ" if words > 0 => {
                // A second dash still belongs to the line: القاهرة - رويترز - قال …
                found = Some(index + 1);
                marked = true;
            }
            // دبي: «الخليج» تراجع …: a colon ends the line when the agency is marked.
            ":" if words > 0
                && (marked || quoted(text, analysis, index + 1, range.end).is_some()) =>
            {
                found = Some(index + 1);
                break;
            }
            // أبوظبي في 18 مارس / وام /: the second stroke ends the line.
            "/" if marked => {
                found = Some(index + 1);
                break;
            }
            "«" | "»" | "\"" | "/" => marked = true,
            "،" | "," if words > 0 => {}
            _ if token.kind.is_word() => {
                words += 1;
                if matches!(token.upos, Upos::Verb | Upos::Aux | Upos::Part) || words > PLACES {
                    break;
                }
            }
            _ => break,
        }
    }
    found.filter(|&next| next < range.end && spaced(text, analysis, next))
}

/// A dash that parts two words stands between blanks; one inside a compound does not.
fn spaced(text: &str, analysis: &Analysis, next: usize) -> bool {
    let mark = &analysis.tokens[next - 1];
    matches!(mark.span.of(text), ":" | "/")
        || text[mark.span.end..analysis.tokens[next].span.start].contains(char::is_whitespace)
        || quoted(text, analysis, next, analysis.tokens.len()).is_some()
}

/// The end of the unit in bytes, without what can be left out behind it; absent when nothing is
/// left out.
pub fn tail(
    text: &str,
    analysis: &Analysis,
    range: Range<usize>,
    heads: &mut Heads,
) -> Option<usize> {
    let mut last = range.end;
    while last > range.start && is_stop(text, &analysis.tokens[last - 1]) {
        last -= 1;
    }
    let cut = bracket(text, analysis, range.start, last)
        .or_else(|| source(text, analysis, range.start, last, heads))?;
    let left = analysis.tokens[range.start..cut]
        .iter()
        .filter(|token| token.kind.is_word())
        .count();
    let whole = balanced(text, &analysis.tokens[range.start..cut]);
    (left >= LEFT && whole).then(|| analysis.tokens[cut - 1].span.end)
}

fn is_stop(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Punctuation && {
        let mark = token.span.of(text);
        mark.contains(is_terminal) || matches!(mark, "،" | "," | "؛")
    }
}

/// Where a bracket begins with which the unit ends.
fn bracket(text: &str, analysis: &Analysis, first: usize, last: usize) -> Option<usize> {
    let of = |index: usize| analysis.tokens[index].span.of(text);
    if last <= first || of(last - 1) != ")" {
        return None;
    }
    (first.max(last.saturating_sub(TAIL))..last - 1)
        .rev()
        .find(|&index| of(index) == "(")
        .filter(|&index| index > first)
}

/// Where the naming of a source begins, with the comma before it.
fn source(
    text: &str,
    analysis: &Analysis,
    first: usize,
    last: usize,
    heads: &mut Heads,
) -> Option<usize> {
    let comma = (first.max(last.saturating_sub(TAIL))..last)
        .rev()
        .find(|&index| matches!(analysis.tokens[index].span.of(text), "،" | ","))?;
    heads.clear();
    for token in analysis.tokens[comma + 1..last].iter().take(3) {
        heads.push(token.span.of(text));
    }
    (comma > first && heads.longest(0, Role::Tail).is_some()).then_some(comma)
}

/// Whether brackets and quotation marks are closed.
fn balanced(text: &str, tokens: &[Token]) -> bool {
    let mut depth = 0i32;
    let mut straight = 0;
    for token in tokens {
        match token.span.of(text) {
            "(" | "[" | "«" | "“" => depth += 1,
            ")" | "]" | "»" | "”" => depth -= 1,
            "\"" => straight += 1,
            _ => {}
        }
    }
    depth == 0 && straight % 2 == 0
}

#[cfg(all(test, feature = "embed"))]
mod tests {
    use super::*;
    use crate::{Analyzer, Model, Options};

    fn trimmed(text: &str) -> String {
        let model = Model::embedded().expect("the model opens");
        let analysis = Analyzer::new(model)
            .worker()
            .analyze(text, &Options::default());
        let range = 0..analysis.tokens.len();
        let mut names = Names::default();
        names.read(&analysis);
        let start = dateline(
            text,
            &analysis,
            &names,
            range.clone(),
            &mut Heads::default(),
        )
        .unwrap_or(0);
        let end = tail(text, &analysis, range, &mut Heads::default()).unwrap_or(text.len());
        text[analysis.tokens[start].span.start..end].to_owned()
    }

    #[test]
    fn edges_that_can_be_left_out() {
        for (text, left) in [
            (
                "روصو (وكالات) - اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
                "اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
            ),
            (
                "دبي - «الخليج»: اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
                "اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
            ),
            (
                "دبي: «الخليج» اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
                "اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
            ),
            (
                "القاهرة - \"الخليج\": اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
                "اتفق الوفدان بعد ثلاثة أيام من المباحثات على فتح المعبر.",
            ),
            (
                "أبوظبي في 18 مارس / وام / عقدت اللجنة المشتركة بين البلدين اجتماعها الخامس عشر أمس.",
                "عقدت اللجنة المشتركة بين البلدين اجتماعها الخامس عشر أمس.",
            ),
            (
                "حوار: جمال سالم أكد الشيخ عبد الله المنصوري أن المساجد ستفتح أبوابها طوال الشهر.",
                "أكد الشيخ عبد الله المنصوري أن المساجد ستفتح أبوابها طوال الشهر.",
            ),
            (
                "تفقد القنوات المكشوفة ثلث مياهها قبل أن تبلغ الحقول، بحسب وزارة الري.",
                "تفقد القنوات المكشوفة ثلث مياهها قبل أن تبلغ الحقول",
            ),
            (
                "تفقد القنوات المكشوفة ثلث مياهها قبل أن تبلغ الحقول (انظر الخريطة).",
                "تفقد القنوات المكشوفة ثلث مياهها قبل أن تبلغ الحقول",
            ),
        ] {
            assert_eq!(trimmed(text), left);
        }
    }

    #[test]
    fn edges_that_stay() {
        for text in [
            "وصل الوفد، بحسب الوزارة.",
            "كندا (بالإنجليزية: Canada)، رسميا اتحاد كندا، هي دولة في أمريكا الشمالية تضم عشر مقاطعات.",
            "محمد صلاح أكد أن الفريق سيلعب المباراة المقبلة من دون ثلاثة من لاعبيه الأساسيين.",
            "قال الوزير (وهو طبيب) إن العمل بدأ في المستشفى الجديد قبل أسبوع.",
            "اتفق الوفدان على فتح المعبر - وهو الوحيد بين البلدين - حتى ساعة متأخرة من الليل.",
        ] {
            assert_eq!(trimmed(text), text);
        }
    }
}
