//! What a listed name can stand for.

use crate::analysis::EntityType;

/// A class of names, or of words that announce names. A name has one or more: مراكش is a city,
/// الأردن a country and a river.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// A person's given name: سعاد، فلاديمير.
    Given,
    /// Given to women only; stands beside [`Class::Given`].
    Female,
    /// A family name: الرواشدة، بوتين.
    Family,
    /// The full name of somebody well known: فلاديمير بوتين.
    Person,
    /// A country or a continent.
    Country,
    /// A city, town, village, quarter or camp.
    City,
    /// A region, province or governorate.
    Region,
    /// A river, sea, lake, bay or strait.
    Water,
    /// A mountain, desert, island or peninsula.
    Land,
    /// A building, harbour, airport, stadium or square.
    Facility,
    /// A planet, star or other place in space.
    Space,
    /// A ministry, court, parliament, army or other body of a state.
    Government,
    /// A party, movement or militia.
    Party,
    /// A company.
    Company,
    /// A sports club or a team.
    Club,
    /// A newspaper, channel or news agency.
    Media,
    /// An organisation of states, or one at work in many of them.
    International,
    /// A university or school.
    University,
    /// A bank or an exchange.
    Bank,
    /// A union, federation, foundation or society.
    Association,
    /// A tribe, family or dynasty.
    Tribe,
    /// A war, feast, conference, tournament or other event.
    Event,
    /// A book, film, play or song.
    Work,
    /// A prize.
    Prize,
    /// An agreement, law or plan.
    Agreement,
    /// A product, a program, a weapon.
    Product,
    /// A word for people or things of a country (سعودي): no name.
    Demonym,
    /// A title or office that stands before a person and outside the name: الرئيس، وزير.
    Title,
    /// A word before a place, outside the name: مدينة، محافظة.
    PlaceHead,
    /// A word that is the first of a place's name: مطار، جسر.
    PlacePart,
    /// A word before an organisation, outside the name: شركة، نادي.
    OrganisationHead,
    /// A word that is the first of an organisation's name: وزارة، جامعة.
    OrganisationPart,
    /// A word before a work, product or event, outside the name: رواية، فيلم.
    WorkHead,
    /// A word that is the first of a work's or event's name: اتفاقية، معركة.
    WorkPart,
    /// Also a common word (سلام، كريم، الوطن): that it stands there proves nothing.
    Common,
}

impl Class {
    /// All classes, in the order of their numbers.
    pub const ALL: [Self; 35] = [
        Self::Given,
        Self::Female,
        Self::Family,
        Self::Person,
        Self::Country,
        Self::City,
        Self::Region,
        Self::Water,
        Self::Land,
        Self::Facility,
        Self::Space,
        Self::Government,
        Self::Party,
        Self::Company,
        Self::Club,
        Self::Media,
        Self::International,
        Self::University,
        Self::Bank,
        Self::Association,
        Self::Tribe,
        Self::Event,
        Self::Work,
        Self::Prize,
        Self::Agreement,
        Self::Product,
        Self::Demonym,
        Self::Title,
        Self::PlaceHead,
        Self::PlacePart,
        Self::OrganisationHead,
        Self::OrganisationPart,
        Self::WorkHead,
        Self::WorkPart,
        Self::Common,
    ];

    /// The type of names of this class; absent for words that are no names themselves.
    pub const fn kind(self) -> Option<EntityType> {
        match self {
            Self::Given | Self::Female | Self::Family | Self::Person => Some(EntityType::Person),
            Self::Country
            | Self::City
            | Self::Region
            | Self::Water
            | Self::Land
            | Self::Facility
            | Self::Space => Some(EntityType::Location),
            Self::Government
            | Self::Party
            | Self::Company
            | Self::Club
            | Self::Media
            | Self::International
            | Self::University
            | Self::Bank
            | Self::Association
            | Self::Tribe => Some(EntityType::Organisation),
            Self::Event | Self::Work | Self::Prize | Self::Agreement | Self::Product => {
                Some(EntityType::Miscellaneous)
            }
            _ => None,
        }
    }

    /// The word that the lists use for the class: `given`, `place-head` and so on.
    pub fn named(name: &str) -> Option<Self> {
        const NAMES: [&str; 35] = [
            "given",
            "female",
            "family",
            "person",
            "country",
            "city",
            "region",
            "water",
            "land",
            "facility",
            "space",
            "government",
            "party",
            "company",
            "club",
            "media",
            "international",
            "university",
            "bank",
            "association",
            "tribe",
            "event",
            "work",
            "prize",
            "agreement",
            "product",
            "demonym",
            "title",
            "place-head",
            "place-part",
            "organisation-head",
            "organisation-part",
            "work-head",
            "work-part",
            "common",
        ];
        let number = NAMES.iter().position(|&other| other == name)?;
        Some(Self::ALL[number])
    }
}

/// A set of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Classes(u64);

impl Classes {
    /// No class.
    pub const NONE: Self = Self(0);
    /// All classes of names.
    pub const NAMES: Self = Self((1 << Class::Demonym as u8) - 1);
    /// All words that announce names, or are part of them and announce the rest.
    pub const TRIGGERS: Self = Self((1 << Class::Common as u8) - (1 << Class::Title as u8));

    /// The set with those bits, the lowest for [`Class::Given`].
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << (Class::Common as u8 + 1)) - 1))
    }

    /// The set as bits.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The set of one class.
    pub const fn of(class: Class) -> Self {
        Self(1 << class as u8)
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `class` is in the set.
    pub const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// Whether the sets share a class.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// All classes of names of that type.
    pub const fn of_kind(kind: EntityType) -> Self {
        let (first, end) = match kind {
            EntityType::Person => (Class::Given, Class::Country),
            EntityType::Location => (Class::Country, Class::Government),
            EntityType::Organisation => (Class::Government, Class::Event),
            EntityType::Miscellaneous => (Class::Event, Class::Demonym),
        };
        Self((1 << end as u8) - (1 << first as u8))
    }

    /// Whether a name of that type is meant by one of the classes.
    pub const fn can_be(self, kind: EntityType) -> bool {
        self.meets(Self::of_kind(kind))
    }

    /// The one type of all its classes of names; absent when there is none or more than one.
    pub fn only_kind(self) -> Option<EntityType> {
        let mut kinds = [
            EntityType::Person,
            EntityType::Location,
            EntityType::Organisation,
            EntityType::Miscellaneous,
        ]
        .into_iter()
        .filter(|&kind| self.can_be(kind));
        let kind = kinds.next()?;
        kinds.next().is_none().then_some(kind)
    }

    /// Whether any class stands for a name, rather than for a word that announces one.
    pub const fn is_name(self) -> bool {
        self.meets(Self::NAMES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_runs_of_classes() {
        for class in Class::ALL {
            for kind in [
                EntityType::Person,
                EntityType::Location,
                EntityType::Organisation,
                EntityType::Miscellaneous,
            ] {
                assert_eq!(
                    Classes::of(class).can_be(kind),
                    class.kind() == Some(kind),
                    "{class:?}"
                );
            }
            assert_eq!(Classes::of(class).is_name(), class.kind().is_some());
        }
        assert!(Classes::TRIGGERS.has(Class::Title) && Classes::TRIGGERS.has(Class::WorkPart));
        assert!(!Classes::TRIGGERS.has(Class::Common) && !Classes::TRIGGERS.has(Class::Demonym));
    }

    #[test]
    fn one_type_or_none() {
        let river = Classes::of(Class::Water);
        assert_eq!(
            river.and(Classes::of(Class::Country)).only_kind(),
            Some(EntityType::Location)
        );
        assert_eq!(river.and(Classes::of(Class::Family)).only_kind(), None);
        assert_eq!(Classes::of(Class::Title).only_kind(), None);
    }
}
