import { choiceAnswer, choiceView } from './choice.ts';
import { derivationAnswer, derivationView } from './derivation.ts';
import { findTheSlipAnswer, findTheSlipView } from './find-the-slip.ts';
import { graphAnswer, graphView } from './graph.ts';
import { implementAnswer, implementView } from './implement.ts';
import { jacobianAnswer, jacobianView } from './jacobian.ts';
import { numericAnswer, numericView } from './numeric.ts';
import { shapesAnswer, shapesView } from './shapes.ts';
import { orderAnswer, orderView } from './order.ts';
import type { z } from 'zod';

/** What crosses between a kind's grader and its view; both tables of kinds are typed by this one. */
export const exerciseKinds = {
  derivation: { view: derivationView, answer: derivationAnswer },
  graph: { view: graphView, answer: graphAnswer },
  choice: { view: choiceView, answer: choiceAnswer },
  numeric: { view: numericView, answer: numericAnswer },
  order: { view: orderView, answer: orderAnswer },
  implement: { view: implementView, answer: implementAnswer },
  jacobian: { view: jacobianView, answer: jacobianAnswer },
  'find-the-slip': { view: findTheSlipView, answer: findTheSlipAnswer },
  shapes: { view: shapesView, answer: shapesAnswer },
} as const;

export type ExerciseKindName = keyof typeof exerciseKinds;
export type ViewOf<K extends ExerciseKindName> = z.infer<(typeof exerciseKinds)[K]['view']>;
export type AnswerOf<K extends ExerciseKindName> = z.infer<(typeof exerciseKinds)[K]['answer']>;
export const exerciseKindNames = Object.keys(exerciseKinds) as ExerciseKindName[];
