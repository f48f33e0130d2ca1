import type { GraphTask, TaskNode } from './task.ts';

const largest = 1e4;
/** Anything smaller comes of a unit that is as good as saturated. */
const smallest = 0.04;

/** Numbers that are no work to write down. */
export const isTame = ({ right }: GraphTask): boolean =>
  Object.values(right).every((numbers: Map<string, number>) =>
    [...numbers.values()].every((one) => Math.abs(one) <= largest),
  );

/**
 * What the numbers of a fresh variant should be like, the most important first: none of them so that a
 * slip comes out right.
 */
const wishes: readonly ((inputs: readonly number[], task: GraphTask) => boolean)[] = [
  (inputs) => !inputs.includes(0),
  (_, { nodes, right }) => !nodes.some((node) => isSum(node) && right.value.get(node.id) === 0),
  (inputs, { tied }) => tied || new Set(inputs).size === inputs.length,
  (_, { nodes, right }) => nodes.every((node) => node.kind !== 'operation' || isClear(node, right)),
  (_, { nodes, right }) => nodes.every((node) => factorsDiffer(node, right)),
  (inputs, { tied }) => tied || new Set(inputs.map(Math.abs)).size === inputs.length,
  (inputs) => inputs.every((input) => Math.abs(input) !== 1),
];

/** How much is left to wish for; 0 is the best, and one wish outweighs all that come after it. */
export const shortcomings = (inputs: readonly number[], task: GraphTask): number =>
  wishes.reduce((sum, isMet) => 2 * sum + Number(!isMet(inputs, task)), 0);

/** A sum that comes to 0 makes a product and all its gradients 0. */
const isSum = ({ node }: TaskNode): boolean => /^(add|subtract)$/.test(node.op);

/** Whether a value and its slopes are 0 or well away from it. */
const isClear = ({ id, entering }: TaskNode, { value, local }: GraphTask['right']): boolean =>
  [value.get(id)!, ...entering.map((edge) => local.get(edge.id)!)].every(
    (one) => one === 0 || Math.abs(one) >= smallest,
  );

/** Where both factors of a product are alike, its own input serves as well as the other. */
const factorsDiffer = ({ node, entering }: TaskNode, { value }: GraphTask['right']): boolean => {
  const [one, other] = entering.map(({ from }) => from);
  if (node.op !== 'multiply' || !one || !other || one === other) return true;
  return Math.abs(value.get(one.id)!) !== Math.abs(value.get(other.id)!);
};
