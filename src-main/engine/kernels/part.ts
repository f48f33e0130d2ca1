import type { Numbers, Shape } from '../tensor.ts';
import { linesOf } from './lines.ts';

/** A tensor that lies inside a larger one, which is as large along every axis but one. */
export interface Part {
  readonly whole: Shape;
  readonly part: Shape;
  readonly axis: number;
  /** Where along the axis the part begins. */
  readonly start: number;
}

/** Copies the part into its place in the whole. */
export function writePart(whole: Numbers, part: Numbers, place: Part): void {
  eachRun(place, (at, from, length) => {
    for (let i = 0; i < length; i++) whole[at + i] = part[from + i]!;
  });
}

/** Copies the part out of the whole. */
export function readPart(part: Numbers, whole: Numbers, place: Part): void {
  eachRun(place, (at, from, length) => {
    for (let i = 0; i < length; i++) part[from + i] = whole[at + i]!;
  });
}

/** Adds the part to its place in the whole: the transpose of `readPart`. */
export function addIntoWhole(whole: Numbers, part: Numbers, place: Part): void {
  eachRun(place, (at, from, length) => {
    for (let i = 0; i < length; i++) whole[at + i]! += part[from + i]!;
  });
}

/** Adds to the part what stands in its place in the whole: the transpose of `writePart`. */
export function addIntoPart(part: Numbers, whole: Numbers, place: Part): void {
  eachRun(place, (at, from, length) => {
    for (let i = 0; i < length; i++) part[from + i]! += whole[at + i]!;
  });
}

/** Visits the runs of entries that lie side by side in both. */
function eachRun(
  { whole, part, axis, start }: Part,
  visit: (wholeStart: number, partStart: number, length: number) => void,
): void {
  const [large, small] = [linesOf(whole, axis), linesOf(part, axis)];
  const length = small.length * small.inner;
  for (let o = 0; o < small.outer; o++)
    visit((o * large.length + start) * large.inner, o * length, length);
}
