import { coordinate } from '../scene/scene.ts';
import type { MapLinkInput } from './map-input.ts';
import type { NodeBox } from './map-layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LinkBox {
  readonly from: string;
  readonly to: string;
  readonly isTraced: boolean;
  readonly isTested: boolean;
  readonly isFeedback: boolean;
  /** On the upper edge of the cause. */
  readonly start: Point;
  /** On the lower edge of the effect: the tip of the arrow. */
  readonly end: Point;
  /** The line, and the arrow head at its end. */
  readonly d: string;
  readonly arrow: string;
}

const PORT_DISTANCE = 26;
/** Ports keep to the middle of an edge, so that no link starts at a corner. */
const PORT_SHARE = 0.56;
const ARROW_LENGTH = 6;
const ARROW_HALF = 3.6;
/** Bend of a link that does not run up the page: it still leaves upwards and comes in from below. */
const LEAST_BEND = 24;

/** The line from the upper edge of a cause to the lower edge of an effect, and the arrow head at its end. */
export function linkCurve(start: Point, tip: Point): Pick<LinkBox, 'd' | 'arrow'> {
  const { x: x1, y: y1 } = start;
  const { x: x2 } = tip;
  const y2 = tip.y + ARROW_LENGTH;
  const bend = y1 > y2 ? (y1 - y2) * 0.55 : Math.max(LEAST_BEND, (y2 - y1) * 0.35);
  const at = (...numbers: readonly number[]): string => numbers.map(coordinate).join(' ');
  return {
    d: `M${at(x1, y1)}C${at(x1, y1 - bend, x2, y2 + bend, x2, y2)}`,
    arrow: `M${at(x2 - ARROW_HALF, y2 + 0.5)}L${at(x2 + ARROW_HALF, y2 + 0.5)}L${at(x2, tip.y)}Z`,
  };
}

type Ends = MapLinkInput & { readonly cause: NodeBox; readonly effect: NodeBox };

const middle = ({ x, width }: NodeBox): number => x + width / 2;

/** Where on the edge of `node` a link stands: the links at that edge, spread in the order of their other ends. */
function port(node: NodeBox, atEdge: readonly Ends[], other: (link: Ends) => NodeBox, link: Ends): number {
  if (atEdge.length < 2) return middle(node);
  const inOrder = atEdge.toSorted((a, b) => middle(other(a)) - middle(other(b)) || other(a).y - other(b).y);
  const spread = Math.min(node.width * PORT_SHARE, PORT_DISTANCE * (inOrder.length - 1));
  return middle(node) - spread / 2 + (spread * inOrder.indexOf(link)) / (inOrder.length - 1);
}

function linkBox(link: Ends, all: readonly Ends[]): LinkBox {
  const { cause, effect } = link;
  const x1 = port(
    cause,
    all.filter((one) => one.cause === cause),
    (one) => one.effect,
    link,
  );
  const x2 = port(
    effect,
    all.filter((one) => one.effect === effect),
    (one) => one.cause,
    link,
  );
  const start = { x: x1, y: cause.y };
  const end = { x: x2, y: effect.y + effect.height };
  return {
    from: link.from,
    to: link.to,
    isTraced: link.isTraced ?? false,
    isTested: link.isTested ?? true,
    isFeedback: link.isFeedback ?? false,
    start,
    end,
    ...linkCurve(start, end),
  };
}

/** The links of a map whose both ends are on it, traced ones last so that they lie on top. */
export function linkBoxes(nodes: readonly NodeBox[], links: readonly MapLinkInput[]): LinkBox[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = links.flatMap((link): Ends[] => {
    const cause = byId.get(link.from);
    const effect = byId.get(link.to);
    return cause === undefined || effect === undefined || cause === effect ? [] : [{ ...link, cause, effect }];
  });
  return ends.map((link) => linkBox(link, ends)).toSorted((a, b) => Number(a.isTraced) - Number(b.isTraced));
}
