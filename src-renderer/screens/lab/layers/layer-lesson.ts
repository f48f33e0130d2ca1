import type { LayerCurve } from './layer-curves.ts';

/** What the layers of a run teach, with the figures that show it. Layers are named as in the curves. */
export type LayerLesson =
  | { readonly kind: 'nothing-arrives'; readonly layer: string }
  | { readonly kind: 'dead'; readonly layer: string; readonly share: number }
  | { readonly kind: 'saturated-from-start'; readonly layer: string; readonly share: number }
  | {
      readonly kind: 'saturated';
      readonly layer: string;
      readonly from: number;
      readonly share: number;
    }
  | ({ readonly kind: 'vanishing' | 'exploding' } & Ends)
  | ({ readonly kind: 'alike' } & Ends)
  | { readonly kind: 'few-saturated' | 'few-dead'; readonly layer: string; readonly share: number };

/** The first and the last hidden layer with the norms that typically reach them. */
interface Ends {
  readonly first: string;
  readonly last: string;
  readonly firstNorm: number;
  readonly lastNorm: number;
}

const manyDead = 0.1;
const manySaturated = 0.4;
const farApart = 10;

/** The most telling thing about the layers; nothing where no layer is hidden. */
export function layerLesson(curves: readonly LayerCurve[]): LayerLesson | undefined {
  const hidden = curves.filter(({ name }) => name.startsWith('hidden'));
  return emptyLesson(hidden) ?? idleLesson(hidden) ?? flowLesson(hidden) ?? calmLesson(hidden);
}

function idleLesson(hidden: readonly LayerCurve[]): LayerLesson | undefined {
  const [worst] = hidden
    .flatMap(({ name, idle }) =>
      idle ? [{ layer: name, ...idle, share: idle.shares.at(-1)!, from: idle.shares[0]! }] : [],
    )
    .sort((a, b) => b.share - a.share);
  if (!worst) return undefined;
  const { layer, share, from, kind } = worst;
  if (kind === 'dead') return share >= manyDead ? { kind, layer, share } : undefined;
  if (share < manySaturated) return undefined;
  if (from >= manySaturated) return { kind: 'saturated-from-start', layer, share };
  return { kind, layer, from, share };
}

/** A layer to which no gradient comes at all, from the first point on. */
function emptyLesson(hidden: readonly LayerCurve[]): LayerLesson | undefined {
  const empty = hidden.find(({ norms }) => norms.every((norm) => norm === 0));
  return empty && { kind: 'nothing-arrives', layer: empty.name };
}

function flowLesson(hidden: readonly LayerCurve[]): LayerLesson | undefined {
  const [first, last] = [hidden[0], hidden.at(-1)];
  if (!first || !last || first === last) return undefined;
  const [firstNorm, lastNorm] = [typical(first.norms), typical(last.norms)];
  const ends = { first: first.name, last: last.name, firstNorm, lastNorm };
  if (firstNorm < lastNorm / farApart) return { kind: 'vanishing', ...ends };
  if (firstNorm > lastNorm * farApart) return { kind: 'exploding', ...ends };
  return { kind: 'alike', ...ends };
}

/** A single hidden layer, most of whose units pass the gradient on. */
function calmLesson([only]: readonly LayerCurve[]): LayerLesson | undefined {
  if (!only?.idle) return undefined;
  const { kind, shares } = only.idle;
  return { kind: `few-${kind}`, layer: only.name, share: shares.at(-1)! };
}

/** The geometric mean of the norms that are not 0: a few large batches do not carry it. */
function typical(norms: readonly number[]): number {
  const logs = norms.filter((norm) => norm > 0 && Number.isFinite(norm)).map(Math.log);
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length));
}
