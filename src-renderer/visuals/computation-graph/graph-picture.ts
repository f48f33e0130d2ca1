import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Picture } from '../picture/shape.ts';
import { writtenShapes } from '../picture/written-shapes.ts';
import type { Activity } from './activity.ts';
import { graphShapes } from './graph-shapes.ts';
import type { GraphLayout } from './layout.ts';

interface Drawn {
  readonly graph: DrawnGraph;
  readonly layout: GraphLayout;
  readonly active: Activity | undefined;
  /** The element on which formulas and numbers are laid over the circles. */
  readonly stage: HTMLElement;
  readonly title: string;
}

/** The graph as it stands on the screen, in the colours of the moment. */
export function graphPicture({ graph, layout, active, stage, title }: Drawn): Picture {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colours = {
    sheet: token('sheet'),
    ink: token('ink'),
    edge: token('edge'),
    forward: token('forward'),
    backward: token('backward'),
  };
  return {
    width: layout.width,
    height: layout.height,
    background: token('paper'),
    title,
    shapes: [...graphShapes(graph, layout, active, colours), ...writtenShapes(stage)],
  };
}
