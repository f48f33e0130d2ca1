/** What a picture is made of, in CSS pixels from its top left corner. */
export type Shape =
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
      readonly width: number;
    }
  | {
      readonly kind: 'path';
      /** In the language of an SVG path's `d`. */
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width?: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      /** As CSS writes it, the first family first. */
      readonly family: string;
      readonly size: number;
      readonly weight: string;
      readonly italic: boolean;
      readonly colour: string;
    }
  | {
      /** A glyph that is drawn as a path of its own, such as the sign of a root, cut to its box. */
      readonly kind: 'glyph';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly viewBox: readonly [x: number, y: number, width: number, height: number];
      readonly d: string;
      readonly colour: string;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** What it shows, in words. */
  readonly title: string;
  /** From back to front. */
  readonly shapes: readonly Shape[];
}
