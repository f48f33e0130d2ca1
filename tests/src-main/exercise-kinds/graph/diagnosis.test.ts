import { describe, expect, it } from 'vitest';
import type { VerdictPart } from '../../../../src-main/contract/verdict.ts';
import { ByHand } from './by-hand.ts';
import { courseGraphs } from './course-graphs.ts';
import { downstreamMistakes, localMistakes, upstreamMistakes, type Mistake } from './mistakes.ts';

const variants = [0, 1, 2, 3, 4, 5];

const isAbout = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 0.0101 * Math.max(Math.abs(one), Math.abs(other)) + 1e-9;

/** Codes that say the same thing of a mistake from two sides. */
const alsoKnownAs: Readonly<Record<string, readonly string[]>> = {
  // With two paths, forgetting all but the last is forgetting one.
  'branch-not-summed': ['last-path'],
};

const mistakesAt = (hand: ByHand, kind: string, place: string): Mistake[] => {
  if (kind === 'local')
    return [
      ...localMistakes(hand, hand.edge(place)),
      {
        code: 'upstream-included',
        value: hand.at('local', place) * hand.at('upstream', hand.edge(place).to),
        edge: hand.edge(place),
      },
    ];
  if (kind === 'downstream') return downstreamMistakes(hand, hand.edge(place));
  return kind === 'upstream' ? upstreamMistakes(hand, place) : [];
};

describe.each(courseGraphs)('in %s', (_, prepare) => {
  it.each(variants)(
    'every typical mistake of variant %d is called by its name, or by one that comes to the same number',
    (variant) => {
      const task = prepare(variant);
      const hand = new ByHand(task.view);
      const right = hand.entries();
      for (const { id, kind, place } of task.view.blanks.filter(
        ({ given }) => given === undefined,
      )) {
        const mistakes = mistakesAt(hand, kind, place);
        for (const mistake of mistakes) {
          const { code, value, edge } = mistake;
          if (!Number.isFinite(value) || isAbout(value, hand.at(kind, place))) continue;
          const verdict = task.grade({ entries: { ...right, [id]: String(value) } });
          const part = (verdict as { parts: VerdictPart[] }).parts.find((one) => one.id === id)!;
          const [said] = part.feedback;
          const where = `${id} = ${value} for ${code}`;
          expect(part.earned, where).toBe(0);
          const alike = mistakes.filter((other) => isAbout(other.value, value));
          const names = alike.flatMap((other) => [other.code, ...(alsoKnownAs[other.code] ?? [])]);
          expect(names, `${where} was told: ${said!.message.en}`).toContain(said!.code);
          const only = alike.length === 1 && edge;
          if (!only) continue;
          const [from, to] = [hand.node(only.from).latex, hand.node(only.to).latex];
          expect(said!.message.en, where).toContain(`$${from} \\to ${to}$`);
          expect(said!.message.ko, where).toContain(`$${from} \\to ${to}$`);
        }
      }
    },
  );
});
