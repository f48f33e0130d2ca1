import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';

export type VectorNode = VectorTrace['nodes'][number];

export const nodesByName = ({ nodes }: VectorTrace): ReadonlyMap<string, VectorNode> =>
  new Map(nodes.map((node) => [node.name, node]));
