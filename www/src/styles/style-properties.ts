import { noChange } from "lit";
import { Directive, type ElementPart, directive } from "lit/directive.js";

/**
 * Sets style properties of the element it stands on. Lit's own `styleMap` begins by writing a `style` attribute,
 * which a policy without `'unsafe-inline'` refuses; properties set by a script are allowed.
 */
class StyleProperties extends Directive {
  override render(_properties: Record<string, string>) {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Record<string, string>]) {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

export const styleProperties = directive(StyleProperties);
