import type { Experiment } from '../../contract/experiment.ts';
import { createRandom, seedFrom, type Node, type Numbers } from '../../engine/index.ts';

/** Where a model drops entries while it trains: a graph's input of zeros and ones. */
export interface DropoutMask {
  readonly node: Node;
  readonly rate: number;
  /** 0 for the concatenated word vectors, then the hidden layers from 1. */
  readonly layer: number;
}

/** The share of a layer's entries that is dropped; layer 0 is the input. */
export function dropoutRate({ input, hidden }: Experiment['dropout'], layer: number): number {
  if (layer === 0) return input;
  return hidden.length === 1 ? hidden[0]! : (hidden[layer - 1] ?? 0);
}

const words = 0x100000000;

/**
 * Draws a mask: each entry is 0 with probability `rate`, row by row. The stream is named by seed, step
 * and layer, so that a run that goes on from any step draws what it would have drawn.
 */
export function drawMask(
  mask: Numbers,
  rate: number,
  place: { readonly seed: number; readonly step: number; readonly layer: number },
): void {
  const random = createRandom(seedFrom(`${place.seed}/dropout/${place.step}/${place.layer}`));
  random.fillMask(mask, rate * words);
}
