import type { Experiment } from '../../contract/experiment.ts';
import { ProblemError } from '../../contract/problem.ts';
import { VectorLookup, type Corpus, type Vocabulary } from '../../ner/index.ts';
import type { Parameters } from './parameters.ts';

/**
 * The vectors that an experiment starts from; none where it starts at random.
 *
 * @throws ProblemError when there are none, or they have another dimension than the experiment.
 */
export function vectorsFor(
  { embedding }: Pick<Experiment, 'embedding'>,
  { vectors }: Pick<Corpus, 'vectors'>,
): VectorLookup | undefined {
  if (embedding.from === 'random') return undefined;
  if (!vectors) throw noVectors(embedding.from);
  if (vectors.dimension !== embedding.dim) throw otherDimension(embedding.dim, vectors.dimension);
  return new VectorLookup(vectors);
}

/** Overwrites the rows of E whose words have a vector; the others stay as they were drawn. */
export function startFromVectors(
  { list }: Parameters,
  vocabulary: Vocabulary,
  vectors: VectorLookup,
): void {
  const table = list.find(({ role }) => role === 'vectors')!;
  for (const word of vocabulary.words) {
    const found = vectors.of(word);
    if (found) table.data.set(found, vocabulary.idOf(word) * vectors.dimension);
  }
}

const noVectors = (from: string): ProblemError =>
  new ProblemError(
    'no-vectors',
    {
      en: `embedding.from is “${from}”, and there are no such word vectors here. Name their file with --vectors or import it in the lab, or start from: random.`,
      ko: `embedding.from 값이 ‘${from}’인데 그런 단어 벡터가 없습니다. --vectors로 파일을 지정하거나 실험실에서 파일을 가져오세요. 아니면 from: random으로 시작하세요.`,
    },
    { part: 'embedding.from' },
  );

const otherDimension = (stated: number, found: number): ProblemError =>
  new ProblemError(
    'other-dimension',
    {
      en: `embedding.dim is ${stated}, but the word vectors have ${found} numbers each. Set embedding.dim to ${found}.`,
      ko: `embedding.dim 값이 ${stated}인데 단어 벡터는 ${found}차원입니다. embedding.dim을 ${found}(으)로 바꾸세요.`,
    },
    { part: 'embedding.dim' },
  );
