import { LitElement, css, html, nothing, svg } from "lit";
import type { DecodedAnalysis, Entity } from "../analyzer/index.ts";
import { chartStyles } from "../charts/chart.styles.ts";
import { saveChart } from "../charts/save-chart.ts";
import { typeName } from "../exports/names.ts";
import type { Language } from "../language/language.ts";
import { say } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { type Link, type Network, type Node, WIDTH, layOut } from "./layout.ts";
import { type Scope, together } from "./together.ts";

/** Rows of the table beside the picture. */
const ROWS = 60;

/** Who appears with whom: `<khulasa-network>`. Fires `khulasa-name` with the place of a name among the entities. */
export class NetworkView extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    type: {},
    chosen: { attribute: false },
    scope: { state: true },
    at: { state: true },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis;
  /** The one kind that is shown; all when undefined. */
  declare type: Entity["type"] | undefined;
  declare chosen: number | undefined;
  declare private scope: Scope;
  /** The name that the keyboard is at. */
  declare private at: number | undefined;

  /** Whether the reader chose it; else it is the narrowest in which there is anything to see. */
  #scopeChosen = false;
  #network: Network = { nodes: [], links: [], height: 160, left: 0 };

  static override styles = [
    controls,
    panelStyles,
    chartStyles,
    css`
      .link-line {
        stroke: var(--khulasa-line-strong);
        stroke-linecap: round;
      }
      .PER {
        fill: var(--khulasa-name-PER);
        stroke: var(--khulasa-name-PER-line);
      }
      .LOC {
        fill: var(--khulasa-name-LOC);
        stroke: var(--khulasa-name-LOC-line);
      }
      .ORG {
        fill: var(--khulasa-name-ORG);
        stroke: var(--khulasa-name-ORG-line);
      }
      .MISC {
        fill: var(--khulasa-name-MISC);
        stroke: var(--khulasa-name-MISC-line);
      }
      .shape {
        stroke-width: 1.75;
      }
      .away {
        opacity: 0.35;
      }
      .near.link-line {
        stroke: var(--khulasa-ink);
      }
      svg.chart .picked text {
        font-weight: 700;
      }
      svg.chart text.halo {
        stroke: var(--khulasa-ground);
        stroke-width: 4px;
        stroke-linejoin: round;
      }
      @media (max-width: 60rem) {
        svg.chart text.halo {
          stroke: var(--khulasa-sheet);
        }
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 0.9rem;
      }
      .key span {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
      }
      .key svg {
        flex: none;
      }
    `,
  ];

  constructor() {
    super();
    this.scope = "sentence";
  }

  override render() {
    const { language } = this;
    const t = language.text.bind(language);
    const { nodes, links, height, left } = this.#network;
    const scopes = html`
      <div class="tools" role="group" aria-label=${t("network.scope")}>
        ${(["sentence", "paragraph"] as const).map(
          (scope) => html`<button type="button" class="chip" aria-pressed=${this.scope === scope} @click=${() => this.#chooseScope(scope)}>${t(`network.${scope}`)}</button>`,
        )}
        ${nodes.length > 0 ? html`<button type="button" class="quiet action push" @click=${this.#save}>${t("charts.save")}</button>` : nothing}
      </div>
    `;
    if (nodes.length === 0) return html`${scopes}<p class="explain">${t("network.none")}</p>`;
    const types = [...new Set(nodes.map(({ entity }) => entity.type))];
    return html`
      ${scopes}
      <figure>
        <svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-labelledby="title desc" @keydown=${this.#key}>
          <title id="title">${t("network.title")}</title>
          <desc id="desc">${this.#description()}</desc>
          ${links.map((link) => this.#link(link))} ${nodes.map((node) => this.#node(node))}
        </svg>
        <figcaption>
          <span class="key">${types.map((type) => html`<span><svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">${shape(type, 5.5)}</svg>${typeName(type, language)}</span>`)}</span>
          <span>${t("network.note")}${left > 0 ? ` ${t("network.left", { names: language.count("names", left) })}` : ""}</span>
        </figcaption>
      </figure>
      ${this.#table()}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("analysis") && !this.#scopeChosen) this.scope = together(this.analysis, "sentence").length > 0 ? "sentence" : "paragraph";
    if (changed.has("analysis") || changed.has("type") || changed.has("scope")) this.#network = layOut(this.analysis, this.scope, this.type);
    const { nodes } = this.#network;
    if (!nodes.some(({ item }) => item === this.at)) this.at = nodes.some(({ item }) => item === this.chosen) ? this.chosen : nodes[0]?.item;
  }

  #link(link: Link) {
    const { from, to, times } = link;
    const near = this.chosen !== undefined && (from.item === this.chosen || to.item === this.chosen);
    return svg`<line class="link-line ${this.#fades() && !near ? "away" : ""} ${near ? "near" : ""}" x1=${round(from.x)} y1=${round(from.y)} x2=${round(to.x)} y2=${round(to.y)} stroke-width=${Math.min(7, 0.75 + times)} />`;
  }

  #node(node: Node) {
    const { language } = this;
    const { item, entity, label, radius, x, y } = node;
    const picked = this.chosen === item;
    const away = this.#fades() && !picked && !this.#neighbours(this.chosen!).has(item);
    const spoken = `${entity.name}، ${typeName(entity.type, language)}، ${language.count("mentions", entity.mentions.length)}`;
    return svg`
      <g
        class="${away ? "away" : ""} ${picked ? "picked" : ""}"
        role="button"
        tabindex=${item === this.at ? 0 : -1}
        data-at=${item}
        aria-label=${language.tag === "ar" ? spoken : spoken.replaceAll("،", ",")}
        aria-pressed=${picked}
        transform="translate(${round(x)} ${round(y)})"
        @click=${() => this.#choose(item)}
      >
        ${shape(entity.type, radius)}
        <circle class="ring" r=${round(radius + 5)} />
        <text class="halo" y=${round(radius + 16)} text-anchor="middle" direction="rtl" aria-hidden="true">${label}</text>
        <text y=${round(radius + 16)} text-anchor="middle" direction="rtl" lang="ar">${label}</text>
      </g>
    `;
  }

  /** Whether what does not belong to the chosen name steps back. */
  #fades(): boolean {
    return this.chosen !== undefined && this.#network.nodes.some(({ item }) => item === this.chosen);
  }

  #neighbours(item: number): ReadonlySet<number> {
    return new Set(this.#network.links.flatMap(({ from, to }) => (from.item === item ? [to.item] : to.item === item ? [from.item] : [])));
  }

  #description(): string {
    const { language } = this;
    const { nodes, links } = this.#network;
    const [first] = links;
    const counted = language.text("network.desc", { names: language.count("names", nodes.length), links: language.count("links", links.length) });
    if (!first) return counted;
    const strongest = language.text("network.strongest", { a: first.from.entity.name, b: first.to.entity.name, times: language.count("times", first.times) });
    return `${counted} ${strongest}`;
  }

  #table() {
    const { language } = this;
    const t = language.text.bind(language);
    const { links } = this.#network;
    return html`
      <details>
        <summary>${t("charts.table")}</summary>
        <table>
          <thead>
            <tr><th scope="col">${t("network.first")}</th><th scope="col">${t("network.second")}</th><th scope="col">${t("network.times")}</th></tr>
          </thead>
          <tbody>
            ${links.slice(0, ROWS).map(
              ({ from, to, times }) => html`<tr><td><bdi lang="ar" translate="no">${from.entity.name}</bdi></td><td><bdi lang="ar" translate="no">${to.entity.name}</bdi></td><td>${language.number(times)}</td></tr>`,
            )}
          </tbody>
        </table>
      </details>
    `;
  }

  /** Arrows go to the nearest name on that side; Enter and blank choose it. */
  #key(event: KeyboardEvent): void {
    const { nodes } = this.#network;
    const here = nodes.find(({ item }) => item === this.at);
    if (!here) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#choose(here.item);
      return;
    }
    const sides: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const side = sides[event.key];
    if (!side) return;
    event.preventDefault();
    const [dx, dy] = side;
    let best: Node | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const along = (node.x - here.x) * dx + (node.y - here.y) * dy;
      const beside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
      if (along <= 0 || along + 2 * beside >= least) continue;
      least = along + 2 * beside;
      best = node;
    }
    if (!best) return;
    this.at = best.item;
    void this.updateComplete.then(() => this.renderRoot.querySelector<SVGElement>(`[data-at="${best.item}"]`)?.focus());
  }

  #chooseScope(scope: Scope): void {
    this.#scopeChosen = true;
    this.scope = scope;
  }

  #choose(item: number): void {
    this.at = item;
    this.dispatchEvent(new CustomEvent("khulasa-name", { detail: item }));
  }

  #save(): void {
    saveChart(this.renderRoot, this.language.text("network.fileName"));
    say(this, this.language.text("charts.saved"));
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** People are round, places square, organisations stand on a corner, what is left has three. */
function shape(type: Entity["type"], radius: number) {
  const r = round(radius);
  const s = round(radius * 0.9);
  const d = round(radius * 1.2);
  switch (type) {
    case "PER":
      return svg`<circle class="shape PER" r=${r} />`;
    case "LOC":
      return svg`<rect class="shape LOC" x=${-s} y=${-s} width=${2 * s} height=${2 * s} />`;
    case "ORG":
      return svg`<path class="shape ORG" d="M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z" />`;
    case "MISC":
      return svg`<path class="shape MISC" d="M0 ${-d}L${d} ${s}L${-d} ${s}Z" />`;
  }
}

customElements.define("khulasa-network", NetworkView);
