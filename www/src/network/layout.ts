import { type SimulationLinkDatum, type SimulationNodeDatum, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Analysis, Entity } from "../analyzer/index.ts";
import { type Scope, together } from "./together.ts";

/** The picture's size in its own units. */
export const WIDTH = 460;
/** More names than this are no picture any more. */
const MOST = 22;
/** Names that are written longer are cut. */
const LABEL = 18;
/** About what a letter of a label takes. */
const LETTER = 6.6;
const STEPS = 260;
/** What stands below the edge of a shape: its name. */
const BELOW = 22;
/** How often names are moved off each other at most; most pictures need a few rounds. */
const ROUNDS = 200;

export interface Node {
  /** Its place among the entities. */
  readonly item: number;
  readonly entity: Entity;
  readonly label: string;
  readonly radius: number;
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly from: Node;
  readonly to: Node;
  readonly times: number;
}

export interface Network {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly height: number;
  /** Names that appear with others, and are too many to be drawn. */
  readonly left: number;
}

type Placed = SimulationNodeDatum & { item: number; entity: Entity; label: string; radius: number };

/**
 * Where the names stand that appear most and with others. The same analysis gives the same picture: the forces are
 * d3's, which draw no chance numbers from outside.
 * @param type names of one kind only; all when undefined
 */
export function layOut(analysis: Analysis, scope: Scope, type: Entity["type"] | undefined): Network {
  const { entities } = analysis;
  const wanted = (item: number) => !type || entities[item]!.type === type;
  const pairs = together(analysis, scope).filter(({ a, b }) => wanted(a) && wanted(b));
  const linked = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => entities[b]!.mentions.length - entities[a]!.mentions.length || a - b);
  const chosen = new Set(linked.slice(0, MOST));
  const most = Math.max(1, ...linked.slice(0, 1).map((item) => entities[item]!.mentions.length));
  const nodes: Placed[] = [...chosen].map((item) => {
    const entity = entities[item]!;
    const name = entity.name.replace(/\s+/g, " ");
    return {
      item,
      entity,
      label: shortened(name),
      radius: 5 + 9 * Math.sqrt(entity.mentions.length / most),
    };
  });
  const byItem = new Map(nodes.map((node) => [node.item, node]));
  const links: (SimulationLinkDatum<Placed> & { times: number })[] = pairs
    .filter(({ a, b }) => byItem.has(a) && byItem.has(b))
    .map(({ a, b, times }) => ({ source: byItem.get(a)!, target: byItem.get(b)!, times }));
  const height = Math.round(Math.max(160, Math.min(460, 110 + nodes.length * 18)));
  const reach = (node: Placed) => Math.max(node.radius + 14, (node.label.length * LETTER) / 2 + 3);
  forceSimulation(nodes)
    .force("link", forceLink<Placed, (typeof links)[number]>(links).distance(90).strength(0.25))
    .force("charge", forceManyBody().strength(-160))
    .force("collide", forceCollide<Placed>((node) => Math.min(reach(node), 46)).iterations(3))
    .force("x", forceX(WIDTH / 2).strength(0.06))
    .force("y", forceY(height / 2).strength(0.14))
    .stop()
    .tick(STEPS);
  fit(nodes, height, reach);
  partNames(nodes, height);
  const placed = new Map(nodes.map(({ item, entity, label, radius, x = 0, y = 0 }) => [item, { item, entity, label, radius, x, y }]));
  return {
    nodes: [...placed.values()],
    links: links.map(({ source, target, times }) => ({ from: placed.get((source as Placed).item)!, to: placed.get((target as Placed).item)!, times })),
    height,
    left: linked.length - chosen.size,
  };
}

/** As many whole words of a name as there is room for. */
function shortened(name: string): string {
  if (name.length <= LABEL) return name;
  const cut = name.slice(0, LABEL);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > LABEL / 2 ? blank : LABEL - 1)}…`;
}

/** Spreads the picture over its frame, with room for the labels at its edges. */
function fit(nodes: readonly Placed[], height: number, reach: (node: Placed) => number): void {
  const spread = (from: number, to: number, values: readonly number[]) => {
    const least = Math.min(...values);
    const span = Math.max(...values) - least;
    return (value: number) => (span > 0 ? from + ((value - least) / span) * (to - from) : (from + to) / 2);
  };
  const down = spread(20, height - 34, nodes.map(({ y = 0 }) => y));
  const across = spread(0, WIDTH, nodes.map(({ x = 0 }) => x));
  for (const node of nodes) {
    const room = reach(node) + 2;
    node.x = Math.max(room, Math.min(WIDTH - room, across(node.x ?? 0)));
    node.y = down(node.y ?? 0);
  }
}

/** Moves shapes whose names lie on each other apart, the shorter way, within the frame. */
function partNames(nodes: readonly Placed[], height: number): void {
  const half = (node: Placed) => Math.max(node.radius, (node.label.length * LETTER) / 2) + 2;
  const move = (node: Placed, right: number, down: number) => {
    node.x = Math.max(half(node), Math.min(WIDTH - half(node), node.x! + right));
    node.y = Math.max(node.radius + 4, Math.min(height - node.radius - BELOW, node.y! + down));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    nodes.forEach((one, index) => {
      for (const other of nodes.slice(index + 1)) {
        const across = half(one) + half(other) - Math.abs(one.x! - other.x!);
        const upper = one.y! < other.y! ? one : other;
        const down = upper.radius + BELOW + (upper === one ? other : one).radius - Math.abs(one.y! - other.y!);
        if (across <= 0.5 || down <= 0.5) continue;
        moved = true;
        if (down < across) {
          const step = ((one.y! < other.y! ? -1 : 1) * down) / 2;
          move(one, 0, step);
          move(other, 0, -step);
        } else {
          const step = ((one.x! < other.x! ? -1 : 1) * across) / 2;
          move(one, step, 0);
          move(other, -step, 0);
        }
      }
    });
    if (!moved) return;
  }
}
