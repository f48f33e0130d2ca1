import type { Localized } from '../../../contract/localized.ts';
import type { GraphNumbers, GraphTask, TaskEdge, TaskNode } from '../task.ts';

/** What someone with a misconception would write, and what to say to them. */
export interface Slip {
  readonly value: number;
  readonly message: Localized;
}

/** The graph with the numbers that the learner goes on with. */
export interface Scene {
  readonly task: GraphTask;
  readonly numbers: GraphNumbers;
}

/**
 * A misconception as a rule that goes wrong in one place. Each rule names what it breaks; the rest of
 * the gradient follows from it, so that the same slip is known in a local gradient, in what flows
 * along its edge, and in the sum at the node below.
 */
export interface GraphMisconception {
  /** A number written at the wrong place: right by itself, so that nothing follows from it below. */
  readonly isMisplaced?: boolean;
  /** A wrong local gradient on an edge. */
  readonly local?: (edge: TaskEdge, scene: Scene) => readonly Slip[];
  /** A wrong downstream gradient on an edge. */
  readonly flow?: (edge: TaskEdge, scene: Scene) => readonly Slip[];
  /** A wrong gradient at a node. */
  readonly node?: (node: TaskNode, scene: Scene) => readonly Slip[];
  /** A wrong forward value of a node. */
  readonly value?: (node: TaskNode, scene: Scene) => readonly Slip[];
}

export const otherEdge = ({ to, argument }: TaskEdge): TaskEdge | undefined =>
  to.entering.length === 2 ? to.entering[1 - argument] : undefined;

/** Whether a node lets a gradient through or stops it by the sign of its one input. */
export const isGate = ({ node }: TaskNode): boolean => node.op === 'relu';
