import type { Features, Segment } from "../analyzer/index.ts";
import type { Language, Translation } from "../language/language.ts";
import { type Following, particleKind } from "./particles.ts";
import { classOf } from "./word-class.ts";

type Terms = Translation["grammar"];

/** A word or clitic in the terms of Arabic grammar. */
export interface Description {
  /** «فعل مضارع», «حرف جر», «ضمير متصل». */
  readonly kind: string;
  /** «مؤنث», «مفرد», «معرفة», «مجرور» … in the order in which grammars give them. */
  readonly features: readonly string[];
}

/**
 * Describes a segment of a token.
 * @param segments all segments of the token, in logical order
 * @param index which of them
 * @param after what follows the token: written alike, some particles are told apart by it
 */
export function describe(segments: readonly Segment[], index: number, after: Following, language: Language): Description {
  const terms = language.translation.grammar;
  const segment = segments[index]!;
  const next = segments[index + 1] ?? after;
  return { kind: kindOf(segment, next, terms), features: featuresOf(segment, terms) };
}

/** Kind and features in one line: «فعل ماضٍ، مبني للمعلوم، مسند إلى هي (الغائبة)». */
export function inOneLine({ kind, features }: Description, language: Language): string {
  return [kind, ...features].join(language.translation.grammar.separator);
}

function kindOf(segment: Segment, next: Following, { kinds, particles }: Terms): string {
  const { upos = "", lemma = "", feats = {}, stem } = segment;
  switch (classOf(segment)) {
    case "noun":
      return kinds.noun;
    case "properNoun":
      return kinds.properNoun;
    case "adjective":
      return kinds.adjective;
    case "numeral":
      return kinds.numeral;
    case "verb":
      return verbKind(upos === "AUX", feats, kinds);
    case "pronoun":
      return stem ? kinds.separatePronoun : kinds.attachedPronoun;
    case "demonstrative":
      if (feats["PronType"] === "Dem" || lemma === "ذا") return kinds.demonstrative;
      if (feats["PronType"] === "Int" || upos === "ADV" || lemma === "ماذا" || lemma === "كم") return kinds.interrogative;
      return kinds.relative;
    case "adverb":
      if (upos === "ADV" && ["هنا", "هناك", "هنالك", "ثمة"].includes(lemma)) return kinds.placeDemonstrative;
      return upos === "ADV" && feats["Case"] === "Acc" ? kinds.accusativeAdverb : kinds.adverb;
    case "particle":
      return particles[particleKind(segment, next)];
    default:
      return upos === "X" ? kinds.foreign : kinds.other;
  }
}

function verbKind(auxiliary: boolean, feats: Features, kinds: Terms["kinds"]): string {
  if (feats["Mood"] === "Imp") return kinds.imperative;
  if (auxiliary) return feats["Aspect"] === "Imp" ? kinds.imperfectAuxiliary : kinds.perfectAuxiliary;
  if (feats["Aspect"] === "Imp") return kinds.imperfect;
  return feats["Aspect"] === "Perf" ? kinds.perfect : kinds.verb;
}

function featuresOf(segment: Segment, terms: Terms): string[] {
  const { feats } = segment;
  if (!feats) return [];
  switch (classOf(segment)) {
    case "verb":
      return verbFeatures(feats, terms);
    case "pronoun":
      return present([personOf(feats, terms)?.name]);
    case "particle":
      return [];
    default:
      return present([
        valueOf(terms.gender, feats["Gender"]),
        valueOf(terms.number, feats["Number"]),
        valueOf(terms.state, feats["Definite"]),
        valueOf(terms.case, feats["Case"]),
      ]);
  }
}

function verbFeatures(feats: Features, terms: Terms): string[] {
  const person = personOf(feats, terms);
  // The perfect and the imperative do not decline; only the imperfect has a mood.
  const mood = feats["Aspect"] === "Imp" && feats["Mood"] !== "Imp" ? valueOf(terms.mood, feats["Mood"]) : undefined;
  return present([
    mood,
    feats["Mood"] === "Imp" ? undefined : valueOf(terms.voice, feats["Voice"]),
    person && terms.conjugated.replace("{pronoun}", person.pronoun).replace("{person}", person.name),
  ]);
}

/** The pronoun that stands for a person, gender and number; Arabic in either language of the page. */
const PRONOUNS: Readonly<Record<keyof Terms["persons"], string>> = {
  "1Sing": "أنا",
  "1Plur": "نحن",
  "1Dual": "نحن",
  "2SingMasc": "أنتَ",
  "2SingFem": "أنتِ",
  "2Dual": "أنتما",
  "2DualFem": "أنتما",
  "2PlurMasc": "أنتم",
  "2PlurFem": "أنتنّ",
  "3SingMasc": "هو",
  "3SingFem": "هي",
  "3Dual": "هما",
  "3DualFem": "هما",
  "3PlurMasc": "هم",
  "3PlurFem": "هنّ",
};

/** The person of a verb or pronoun: the pronoun that stands for it, and its name. */
function personOf(feats: Features, { persons }: Terms): { pronoun: string; name: string } | undefined {
  const { Person: person, Gender: gender, Number: number } = feats;
  if (!person || !number) return undefined;
  const keys = [`${person}${number}${gender ?? ""}`, `${person}${number}`, `${person}${number}Masc`];
  for (const key of keys) {
    if (key in persons) {
      const found = key as keyof Terms["persons"];
      return { pronoun: PRONOUNS[found], name: persons[found] };
    }
  }
  return undefined;
}

function valueOf(values: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return value === undefined ? undefined : values[value];
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}
