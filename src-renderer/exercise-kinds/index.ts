import type { Component, Snippet } from 'svelte';
import type {
  AnswerOf,
  ExerciseKindName,
  ViewOf,
} from '../../src-main/contract/exercise-kinds/index.ts';
import { choiceView } from './choice/index.ts';
import { derivationView } from './derivation/index.ts';
import { findTheSlipView } from './find-the-slip/index.ts';
import { graphView } from './graph/index.ts';
import { jacobianView } from './jacobian/index.ts';
import { implementView } from './implement/index.ts';
import { numericView } from './numeric/index.ts';
import { orderView } from './order/index.ts';
import { shapesView } from './shapes/index.ts';
import type { ExerciseSession } from './session.svelte.ts';

export interface KindViewProps<K extends ExerciseKindName> {
  session: ExerciseSession<K>;
  /** Hints and help, for the side of the answer. */
  aside: Snippet;
  /** What follows a verdict: the way on, the worked solution. Stands under the feedback. */
  outcome: Snippet;
}

/** The face of an exercise kind; its component loads when an exercise of the kind is opened. */
export interface KindView<K extends ExerciseKindName> {
  load(): Promise<{ default: Component<KindViewProps<K>> }>;
  /** What an answer is before anything is typed. */
  empty(view: ViewOf<K>): AnswerOf<K>;
}

/** Every exercise kind has a view: a missing one does not compile. */
export const kindViews: { readonly [K in ExerciseKindName]: KindView<K> } = {
  derivation: derivationView,
  graph: graphView,
  choice: choiceView,
  jacobian: jacobianView,
  'find-the-slip': findTheSlipView,
  shapes: shapesView,
  numeric: numericView,
  order: orderView,
  implement: implementView,
};
