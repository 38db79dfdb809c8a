import { css, html } from "lit";
import type { Language } from "../language/language.ts";
import type { WordClass } from "./word-class.ts";

/** The name of a class, marked as its words are marked in the text. */
export function classMark(wordClass: WordClass, label: string) {
  return html`<span class="mark ${wordClass}">${label}</span>`;
}

export function className(wordClass: WordClass, language: Language): string {
  return language.translation.grammar.classes[wordClass];
}

/** What words.css says of the text, for shadow trees. */
export const classMarks = css`
  .mark {
    text-underline-offset: 0.42em;
    text-decoration-skip-ink: none;
    padding-inline: 0.3em;
    border-radius: 2px;
    color: var(--khulasa-ink);
  }
  .noun {
    background: var(--khulasa-word-noun);
  }
  @media (forced-colors: active) {
    .noun {
      text-decoration: overline 1px solid;
    }
  }
  .properNoun {
    background: var(--khulasa-word-properNoun);
    text-decoration: underline 2px solid var(--khulasa-word-properNoun-line);
  }
  .adjective {
    background: var(--khulasa-word-adjective);
    text-decoration: underline 3px dotted var(--khulasa-word-adjective-line);
  }
  .verb {
    background: var(--khulasa-word-verb);
    text-decoration: underline 1px double var(--khulasa-word-verb-line);
    text-underline-offset: 0.36em;
  }
  .numeral {
    background: var(--khulasa-word-numeral);
    text-decoration: underline 2px dashed var(--khulasa-word-numeral-line);
  }
  .pronoun {
    text-decoration: underline 1px double var(--khulasa-word-pronoun-line);
    text-underline-offset: 0.36em;
  }
  .demonstrative {
    text-decoration: underline 2px dashed var(--khulasa-word-demonstrative-line);
  }
  .adverb {
    text-decoration: underline 3px dotted var(--khulasa-word-adverb-line);
  }
  .particle {
    text-decoration: underline 1px solid var(--khulasa-word-particle-line);
  }
`;
