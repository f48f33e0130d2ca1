/** A part of the layout, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const meets = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** A box with some more on each side, as far as the whole goes. */
export const around = (box: Box, more: number, { width, height }: Size): Box => ({
  left: Math.max(0, box.left - more),
  top: Math.max(0, box.top - more),
  right: Math.min(width, box.right + more),
  bottom: Math.min(height, box.bottom + more),
});

/** Whether all of a box lies within another, but for what is beyond the whole. */
export const covers = (outer: Box, inner: Box, { width, height }: Size): boolean =>
  outer.left <= Math.max(0, inner.left) &&
  outer.top <= Math.max(0, inner.top) &&
  outer.right >= Math.min(width, inner.right) &&
  outer.bottom >= Math.min(height, inner.bottom);

interface Size {
  readonly width: number;
  readonly height: number;
}
