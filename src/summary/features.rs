//! What is known of a sentence or clause before it is weighed.

use super::content::Content;
use super::kind::Kind;
use super::opening::Opening;
use super::place::Place;
use super::relations::{self, Relation};
use super::surface::Surface;

/// The features of a unit, each from 0 to 1, in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

macro_rules! features {
    ($($(#[$doc:meta])* $sign:literal $name:ident $label:literal),+ $(,)?) => {
        /// A feature by its place in [`Features`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Feature { $($(#[$doc])* $name),+ }

        /// The features' names and signs: whether more of it may only speak for a unit (1) or only
        /// against it (-1). Signs are known before anything is learned; they keep weights from
        /// following the accidents of a few articles.
        pub const FEATURES: [(&str, i32); [$($label),+].len()] = [$(($label, $sign)),+];
    };
}

features! {
    /// 1 at the begin of the article, 0 at its end.
    1 Early "early",
    /// 1, 1/2, 1/3 … from the begin on.
    1 Near "near",
    /// The first unit.
    1 First "first",
    /// In the first third.
    1 FirstThird "first third",
    /// How far down its paragraph stands.
    -1 Down "down",
    /// Is its paragraph.
    -1 Alone "alone",
    /// Shares its words with all others.
    1 Central "central",
    /// Introduces what others take up.
    1 Introduces "introduces",
    /// Says hardly anything else.
    1 Fresh "fresh",
    /// Holds the words of the topic.
    1 Topic "topic",
    /// Repeats what one before it said.
    -1 Repeats "repeats",
    /// Cosine with the headline.
    1 Headline "headline",
    /// Words, up to 40.
    1 Length "length",
    /// Root of the words, up to 100.
    1 RootLength "root length",
    /// Words short of the article's mean.
    -1 BelowMean "below mean",
    /// Words beyond 40, up to 100.
    -1 Long "long",
    /// Names, up to 8.
    1 Names "names",
    /// Date expressions, up to 3.
    1 Dates "dates",
    /// Numbers for each ten words.
    1 Numbers "numbers",
    /// Figures with their units, up to 4.
    1 Quantities "quantities",
    /// Holds an amount of money or a percentage.
    1 Money "money",
    /// Opens with a verb of saying.
    1 Says "says",
    /// Opens with a verb.
    1 Verb "verb",
    /// Adds to what was said.
    -1 Adds "adds",
    /// Gives an example.
    -1 Example "example",
    /// Tells what was before.
    -1 Background "background",
    /// Share of it that stands in quotation marks.
    -1 Quoted "quoted",
    /// Asks.
    -1 Asks "asks",
    /// Exclaims.
    -1 Exclaims "exclaims",
    /// Somebody speaks of himself.
    -1 FirstPerson "first person",
    /// Pronouns for each four words.
    -1 Pronouns "pronouns",
    /// Opens with a verb of news: أعلن، قرر، كشف.
    1 News "news",
    /// Cosine with the first sentence.
    1 Lead "lead",
    /// Is the headline.
    -1 Title "title",
    /// Is another line of the page.
    -1 Line "line",
}

/// What is known of a unit before it is compared with the others.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Whether it is a sentence of the article.
    pub kind: Kind,
    /// How it opens.
    pub opening: Opening,
    /// What its words and marks show.
    pub surface: Surface,
    /// Where it stands.
    pub place: Place,
}

/// The features of `units`, whose terms are in `content`.
pub fn of(units: &[Unit], content: &Content) -> Vec<Features> {
    let relations = relations::of(content);
    let title = units
        .iter()
        .position(|unit| unit.kind == Kind::Title)
        .filter(|_| units.len() > 1);
    let lead = units.iter().position(|unit| unit.kind == Kind::Body);
    let words: usize = units.iter().map(|unit| unit.surface.words).sum();
    let mean = words as f32 / units.len().max(1) as f32;
    (0..units.len())
        .map(|index| {
            let mut features: Features = [0.0; FEATURES.len()];
            let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
            let unit = &units[index];
            unit.place.write(&mut set);
            write_relation(&relations[index], &mut set);
            if let Some(title) = title.filter(|&title| title != index) {
                set(Feature::Headline, content.cosine(title, index));
            }
            if let Some(lead) = lead.filter(|&lead| lead < index) {
                set(Feature::Lead, content.cosine(lead, index));
            }
            unit.surface.write(mean, &mut set);
            write_opening(&unit.opening, &mut set);
            set(Feature::Title, flag(unit.kind == Kind::Title));
            set(Feature::Line, flag(unit.kind == Kind::Line));
            features
        })
        .collect()
}

fn write_relation(relation: &Relation, set: &mut impl FnMut(Feature, f32)) {
    set(Feature::Central, relation.central);
    set(Feature::Introduces, relation.introduces);
    set(Feature::Fresh, relation.fresh);
    set(Feature::Topic, relation.topic);
    set(Feature::Repeats, relation.repeats);
}

fn write_opening(opening: &Opening, set: &mut impl FnMut(Feature, f32)) {
    set(Feature::Says, flag(opening.says));
    set(Feature::Verb, flag(opening.verb));
    set(Feature::Adds, flag(opening.adds));
    set(Feature::Example, flag(opening.example));
    set(Feature::Background, flag(opening.background));
    set(Feature::News, flag(opening.news));
}

/// 1 for what holds.
pub fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}
