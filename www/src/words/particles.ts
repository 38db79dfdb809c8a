import type { Segment } from "../analyzer/index.ts";
import type { Translation } from "../language/language.ts";
import { PREPOSITIONS } from "./word-class.ts";

/** What a particle does, as grammars name it. */
export type ParticleKind = keyof Translation["grammar"]["particles"];

/** What follows a particle tells apart those that are written alike: its part of speech and features. */
export type Following = Pick<Segment, "upos" | "feats"> | undefined;

const SUBORDINATORS: Readonly<Record<string, ParticleKind>> = {
  كي: "infinitiveSubjunctive",
  لكي: "infinitiveSubjunctive",
  كما: "comparison",
  كأن: "comparisonAccusative",
  كأنما: "comparison",
  لو: "condition",
  لولا: "condition",
  لوما: "condition",
  إذا: "conditional",
  لئن: "conditional",
  مهما: "conditional",
  متى: "conditional",
  أينما: "conditional",
  حيثما: "conditional",
  إنما: "restriction",
  أنما: "restriction",
  لئلا: "purposeNegation",
};

const PARTICLES: Readonly<Record<string, ParticleKind>> = {
  س: "future",
  سوف: "future",
  لا: "negation",
  ما: "negation",
  لم: "negationJussive",
  لما: "negationJussive",
  لن: "negationSubjunctive",
  إن: "emphasisAccusative",
  كأن: "comparisonAccusative",
  لكن: "correctionAccusative",
  ليت: "wishAccusative",
  لعل: "hopeAccusative",
  عسى: "hope",
  ل: "emphasis",
  أ: "question",
  هل: "question",
  إلا: "exception",
  يا: "vocative",
  أيها: "vocative",
  أي: "explanation",
  أما: "detail",
  إما: "detail",
  إنما: "restriction",
  ألا: "opening",
  نعم: "answer",
  أجل: "answer",
  بلى: "answer",
  كلا: "answer",
};

const VERBS: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** The kind of a particle, by its lemma and what stands after it. */
export function particleKind({ upos = "", lemma = "", form = "" }: Segment, next: Following): ParticleKind {
  const beforeVerb = VERBS.has(next?.upos ?? "");
  switch (upos) {
    case "ADP":
      if (lemma === "ل" && beforeVerb) return "purpose";
      return PREPOSITIONS.has(lemma) ? "preposition" : "particle";
    case "CCONJ":
      return "conjunction";
    case "SCONJ":
      // قال إنّ; إن + verb is a condition. أن + verb is أنْ, before anything else أنّ.
      if (form === "إن") return beforeVerb ? "condition" : "emphasisAccusative";
      if (lemma === "أن") return beforeVerb || next?.upos === "PART" ? "infinitiveSubjunctive" : "infinitiveAccusative";
      return SUBORDINATORS[lemma] ?? "particle";
    case "INTJ":
      return "answer";
    default:
      if (lemma === "قد" || lemma === "لقد") return next?.feats?.["Aspect"] === "Imp" ? "possibility" : "certainty";
      return PARTICLES[lemma] ?? "particle";
  }
}
