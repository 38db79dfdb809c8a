//! Credits of news agencies: (رويترز) after the last sentence is a sentence of its own.

/// Names and initials of agencies, folded, blanks and points taken out.
const AGENCIES: [&str; 34] = [
    "رويترز",
    "افب",
    "دبا",
    "اب",
    "انم",
    "وام",
    "واس",
    "سانا",
    "كونا",
    "بترا",
    "قنا",
    "وفا",
    "وات",
    "واج",
    "واع",
    "سبا",
    "بنا",
    "العمانيه",
    "شا",
    "اشا",
    "الاناضول",
    "شينخوا",
    "تاس",
    "سبوتنيك",
    "نوفوستي",
    "وكالات",
    "الوكالات",
    "اسوشيتدبرس",
    "اسوشييتدبرس",
    "فرانسبرس",
    "يونايتدبرس",
    "معا",
    "صفا",
    "ايفي",
];

/// A credit has at most so many tokens between its brackets.
pub const LONGEST: usize = 6;

/// Whether `words`, the folded words between two brackets, name an agency.
pub fn is_agency(words: &str) -> bool {
    AGENCIES.contains(&words)
}
