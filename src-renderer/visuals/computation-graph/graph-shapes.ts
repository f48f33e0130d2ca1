import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Shape } from '../picture/shape.ts';
import type { Activity } from './activity.ts';
import type { Point } from './arrange.ts';
import { sizes, type GraphLayout } from './layout.ts';

/** The colours of a picture of a graph. */
export interface GraphColours {
  readonly sheet: string;
  readonly ink: string;
  readonly edge: string;
  readonly forward: string;
  readonly backward: string;
}

const corner = 16;
const arrow = { length: 8, half: 4 } as const;

/** The circles and edges of a graph as shapes, like those that the screen draws. */
export function graphShapes(
  graph: DrawnGraph,
  layout: GraphLayout,
  active: Activity | undefined,
  colours: GraphColours,
): Shape[] {
  const isActive = (id: string): boolean => active?.elements.includes(id) ?? false;
  const look = (id: string) =>
    active && isActive(id)
      ? { colour: colours[active.direction], width: 3.5 }
      : { colour: colours.edge, width: 1.5 };
  const places = new Map(layout.nodes.map((node) => [node.id, node]));

  const trunks = layout.nodes.flatMap(({ id, x, y, port }) => {
    const start = { x: x + sizes.radius, y };
    return line([start, port], look(`trunk:${id}`), id === graph.output);
  });
  const branches = layout.edges.flatMap(({ id, from, to, level }) => {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) return [];
    const end = towards(target, level.to, sizes.radius);
    return line([source.port, level.from, level.to, end], look(`edge:${id}`), true);
  });
  const circles = graph.nodes.flatMap(({ id, kind }): Shape[] => {
    const place = places.get(id);
    if (!place || kind !== 'operation') return [];
    const isNow = isActive(`node:${id}`);
    return [
      {
        kind: 'circle',
        x: place.x,
        y: place.y,
        radius: sizes.radius,
        fill: colours.sheet,
        stroke: active && isNow ? colours[active.direction] : colours.ink,
        width: isNow ? 2.5 : 1.5,
      },
    ];
  });
  return [...trunks, ...branches, ...circles];
}

/** The point at a distance from one point on the way to another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point): string => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;

/** A line through points, its corners rounded, with or without a head. */
function line(
  points: readonly Point[],
  { colour, width }: { readonly colour: string; readonly width: number },
  hasHead: boolean,
): Shape[] {
  const way = points.filter((point, index) => index === 0 || at(point) !== at(points[index - 1]!));
  const [tip, before] = [way.at(-1)!, way.at(-2) ?? way[0]!];
  const end = hasHead ? towards(tip, before, arrow.length) : tip;
  const corners = way.slice(1, -1).map((point, index) => {
    const [previous, next] = [way[index]!, way[index + 2]!];
    const reach = (other: Point): number =>
      Math.min(corner, Math.hypot(other.x - point.x, other.y - point.y) / 2);
    const [enter, leave] = [previous, next].map((other) => towards(point, other, reach(other)));
    return `L${at(enter!)}Q${at(point)} ${at(leave!)}`;
  });
  const shaft: Shape = {
    kind: 'path',
    d: `M${at(way[0]!)}${corners.join('')}L${at(end)}`,
    stroke: colour,
    width,
  };
  return hasHead ? [shaft, head(tip, end, colour)] : [shaft];
}

function head(tip: Point, base: Point, colour: string): Shape {
  const [dx, dy] = [(tip.x - base.x) / arrow.length, (tip.y - base.y) / arrow.length];
  const wing = (side: number): Point => ({
    x: base.x - side * arrow.half * dy,
    y: base.y + side * arrow.half * dx,
  });
  return { kind: 'path', d: `M${at(tip)}L${at(wing(1))}L${at(wing(-1))}Z`, fill: colour };
}
