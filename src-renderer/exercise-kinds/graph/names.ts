import type { Blank, DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { spoken } from '../../visuals/formula/spoken.ts';

interface Names {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly output: string;
}

function namesOf(
  graph: DrawnGraph,
  blank: Pick<Blank, 'kind' | 'place'>,
  write: (latex: string) => string,
): Names {
  const nameOf = (id: string | undefined): string =>
    write(graph.nodes.find((node) => node.id === id)?.latex ?? '');
  const edge = graph.edges.find(({ id }) => id === blank.place);
  return {
    name: nameOf(blank.place),
    from: nameOf(edge?.from),
    to: nameOf(edge?.to),
    output: nameOf(graph.output),
  };
}

/** What a blank is called by screen readers: “Value of a”. */
export const blankName = (graph: DrawnGraph, blank: Pick<Blank, 'kind' | 'place'>): string =>
  t(`graph.blank.${blank.kind}`, namesOf(graph, blank, spoken));

/** What a blank asks for, in a sentence with its names as formulas. */
export const blankMeaning = (graph: DrawnGraph, blank: Pick<Blank, 'kind' | 'place'>): string =>
  t(
    `graph.meaning.${blank.kind}`,
    namesOf(graph, blank, (latex) => `$${latex}$`),
  );
