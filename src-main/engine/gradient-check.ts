import { Evaluation } from './evaluation.ts';
import type { Node } from './graph.ts';
import { gradients } from './gradients.ts';
import { filled, zeros, type Tensor } from './tensor.ts';

export interface GradientQuestion {
  readonly output: Node;
  readonly wanted: readonly Node[];
  readonly values: ReadonlyMap<Node, Tensor>;
  /** ∂s/∂output; all ones unless given, which can hide errors that cancel in a sum. */
  readonly upstream?: Tensor;
  /** h of the central differences; 10⁻⁵ unless given. */
  readonly step?: number;
}

/** One entry of one gradient, found in both ways. */
export interface GradientEntry {
  readonly node: Node;
  /** Which entry of the gradient, row-major from 0. */
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
  /** |analytic − numeric| relative to the larger; infinite when either is not a finite number. */
  readonly difference: number;
}

export interface GradientCheck {
  readonly passed: boolean;
  /** The entry that differs most. */
  readonly worst: GradientEntry | undefined;
  readonly entries: readonly GradientEntry[];
}

/**
 * (s(x + h) − s(x − h)) / 2h for every entry x of the wanted nodes, where s = Σ upstream ∘ output. In
 * float64 the error is about h² s‴/6 + 10⁻¹⁶ |s| / h.
 */
export function centralDifferences(question: GradientQuestion): Tensor[] {
  const { output, wanted, values, step = 1e-5 } = question;
  const upstream = question.upstream ?? filled(output.shape, 1);
  const evaluation = new Evaluation(output.graph, { outputs: [output], wanted: [] });
  for (const [node, value] of values) evaluation.set(node, value);
  const score = () => {
    evaluation.forward();
    const { data } = evaluation.value(output);
    let total = 0;
    for (let i = 0; i < data.length; i++) total += data[i]! * upstream.data[i]!;
    return total;
  };
  return wanted.map((node) => {
    const { data } = evaluation.value(node);
    const differences = zeros(node.shape);
    data.forEach((x, i) => {
      data[i] = x + step;
      const above = score();
      data[i] = x - step;
      const below = score();
      data[i] = x;
      differences.data[i] = (above - below) / (2 * step);
    });
    return differences;
  });
}

/**
 * Compares the gradients of backpropagation with central differences.
 *
 * @param within the largest relative difference that passes.
 */
export function checkGradient(question: GradientQuestion, within = 1e-6): GradientCheck {
  const { output, wanted, values } = question;
  const upstream = question.upstream ?? filled(output.shape, 1);
  const numeric = centralDifferences(question);
  const entries = gradients(output, wanted, values, upstream).flatMap((gradient, which) =>
    Array.from(gradient.data, (analytic, index) =>
      compare(wanted[which]!, index, analytic, numeric[which]!.data[index]!),
    ),
  );
  const worst = entries.reduce<GradientEntry | undefined>(
    (most, entry) => (most && most.difference >= entry.difference ? most : entry),
    undefined,
  );
  return { passed: !worst || worst.difference <= within, worst, entries };
}

/** Gradients smaller than this are compared absolutely: rounding in the differences would show. */
const floor = 1e-3;

function compare(node: Node, index: number, analytic: number, numeric: number): GradientEntry {
  const scale = Math.max(Math.abs(analytic), Math.abs(numeric), floor);
  const relative = Math.abs(analytic - numeric) / scale;
  const difference = Number.isNaN(relative) ? Infinity : relative;
  return { node, index, analytic, numeric, difference };
}
