import { tensor, type Graph, type Node } from '../../engine/index.ts';
import { vectorProblems } from './problems.ts';

/** e_k as a constant: 1 in row k, counted from 1. @throws ProblemError where there is no row k. */
export const oneHotIn =
  (graph: Graph) =>
  (index: string, rows: number): Node => {
    const place = Number(index) - 1;
    if (!(place >= 0 && place < rows)) throw vectorProblems.noSuchClass(index, rows);
    const entries = Array.from({ length: rows }, (_, row) => Number(row === place));
    return graph.constant(tensor(entries, [rows, 1]));
  };
