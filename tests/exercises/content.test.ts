import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { exerciseKindNames } from '../../src-main/contract/exercise-kinds/index.ts';
import { languages, type Localized } from '../../src-main/contract/localized.ts';
import type { Verdict } from '../../src-main/contract/verdict.ts';
import {
  checkPack,
  formulasIn,
  loadCourse,
  openExercise,
  readExercise,
} from '../../src-main/course/index.ts';

const root = fileURLToPath(new URL('../../exercises', import.meta.url));
const course = loadCourse(root);
const exercises = [...course.exercises.values()];

const render = (latex: string) =>
  katex.renderToString(latex, { throwOnError: true, strict: 'error', trust: false });
/** Hangul in text is what KaTeX calls unknown characters; everything else it warns of is a slip. */
const hangulAside = (latex: string) => latex.replace(/\\text\{[^}]*\}/g, '\\text{t}');

/** Every text inside a value, wherever it stands. */
function textsIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, ko } = value as Partial<Localized>;
  if (typeof en === 'string' && typeof ko === 'string') return [{ en, ko }];
  return Object.values(value).flatMap(textsIn);
}

/** Every formula that stands in a field called latex, formula or symbol. */
function latexIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && /^(latex|formula|symbol|withShapes)$/.test(name)
      ? [inner]
      : latexIn(inner),
  );
}

describe('the course', () => {
  it('has nothing to mend', () => {
    expect(checkPack(root)).toMatchObject({ units: 8, problems: [] });
  }, 120_000);

  it('covers the lecture in its order, and what comes next', () => {
    expect(course.units.map(({ id }) => id)).toEqual([
      'named-entities-and-windows',
      'gradients-and-jacobians',
      'the-neural-net-by-hand',
      'computation-graphs',
      'losses-and-softmax',
      'word-vectors-and-fine-tuning',
      'training-in-practice',
      'beyond-the-lecture',
    ]);
    for (const { exercises } of course.units) expect(exercises.length).toBeGreaterThanOrEqual(3);
  });

  it('has at least 50 derivations, and some of every kind', () => {
    const count = (kind: string) => exercises.filter((exercise) => exercise.kind === kind).length;
    expect(count('derivation')).toBeGreaterThanOrEqual(50);
    for (const kind of exerciseKindNames) expect(count(kind)).toBeGreaterThanOrEqual(1);
  });

  it('names the exercises of the lecture', () => {
    for (const id of ['ds-db', 'ds-dw', 'ds-dx', 'ds-du', 'lecture-graph', 'node-multiply'])
      expect(course.exercises.has(id)).toBe(true);
  });
});

describe.each(course.units.map((unit) => [unit.id, unit] as const))('the lesson %s', (_, unit) => {
  it.each(languages)('reads well in %s', (language) => {
    const text = unit.text[language];
    expect(unit.title[language]).not.toBe('');
    expect(unit.summary[language]).not.toBe('');
    expect(text).not.toMatch(/!(?!\[)\s|<[a-z/]/i);
    if (language === 'ko') expect(text.match(/[가-힣]/g)!.length).toBeGreaterThan(700);
    else expect(text.split(/\s+/).length).toBeGreaterThan(400);
  });

  it('has the same formulas in both languages', () => {
    const display = (text: string) => text.match(/\$\$[\s\S]+?\$\$/g)?.length ?? 0;
    expect(display(unit.text.ko)).toBe(display(unit.text.en));
    for (const language of languages)
      for (const formula of formulasIn(unit.text[language]))
        expect(() => render(hangulAside(formula))).not.toThrow();
  });

  it.each(languages)('leaves no mark of emphasis unread in %s', (language) => {
    const markdown = new MarkdownIt({ html: false });
    const prose = unit.text[language].replace(/\$\$[\s\S]+?\$\$|\$[^$\n]+?\$/g, 'x');
    const html = markdown.render(prose).replace(/<[^>]+>/g, '');
    expect(html).not.toMatch(/[*_]/);
  });
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'the exercise %s',
  (_, exercise) => {
    const { view, prompt, solution } = openExercise(exercise, exercise.hasVariants ? 1 : 0);
    const texts = textsIn([exercise, view, prompt, solution()]);

    it('speaks both languages', () => {
      for (const { en, ko } of texts) {
        expect(en.trim()).not.toBe('');
        const isFormulaAlone = ko.replace(/\$[^$]+\$/g, '').trim() === '' || ko === en;
        if (!isFormulaAlone) expect(ko).toMatch(/[가-힣]/);
        expect(en).not.toMatch(/[!]\s|[!]$/);
        expect(en.replace(/“[^”]*”|\([^)]*\)/g, '')).not.toMatch(/[가-힣]/);
      }
      expect(texts.length).toBeGreaterThan(3);
    });

    it('has formulas that can be typeset', () => {
      const formulas = texts.flatMap(({ en, ko }) => [...formulasIn(en), ...formulasIn(ko)]);
      for (const formula of [...formulas, ...latexIn([view, solution()])])
        expect(() => render(formula)).not.toThrow();
    });

    it('has hints; a derivation four rungs: shape, rule, local Jacobian, worked step', () => {
      if (exercise.kind === 'derivation') expect(exercise.hints).toHaveLength(4);
      expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
    });
  },
);

describe('the README for teachers', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);

  it('has examples that can be read and solved', async () => {
    const read = examples.map((yaml, index) => readExercise(yaml, `example ${index + 1}`));
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(read.map(({ exercise }) => exercise!.kind))).toEqual(new Set(exerciseKindNames));
    for (const { exercise } of read) {
      const task = openExercise(exercise!, 0);
      expect(await task.grade(task.solve())).toMatchObject({ status: 'graded' });
    }
  });
});

describe('the four fine-tuning cases', () => {
  const reason = (id: string) =>
    openExercise(course.exercises.get(id)!, 0).solve() as { option: string; reason: string };
  const earns = (id: string, option: string): number => {
    const task = openExercise(course.exercises.get(id)!, 0);
    const grade = task.grade as (answer: unknown) => ReturnType<typeof task.grade>;
    const verdict = grade({ option, reason: reason(id).reason }) as Verdict;
    return verdict.status === 'graded' ? verdict.parts[0]!.earned : NaN;
  };

  it.each([
    ['fine-tune-small-similar', 'freeze', ['head-then-unfreeze'], ['scratch', 'all-one-rate']],
    ['fine-tune-large-similar', 'fine-tune', ['head-first'], ['freeze', 'scratch']],
    [
      'fine-tune-small-different',
      'early-layers',
      ['cautious-unfreeze'],
      ['top-features', 'all-one-rate', 'drop-early'],
    ],
    ['fine-tune-large-different', 'from-pretrained', ['scratch'], ['freeze', 'few-examples']],
  ])('%s: %s is best, %j is accepted, %j is wrong', (id, best, accepted, wrong) => {
    expect(reason(id).option).toBe(best);
    for (const option of accepted) expect(earns(id, option)).toBe(1);
    for (const option of wrong) expect(earns(id, option)).toBe(0);
  });

  it('has a fresh scenario in every fresh variant', () => {
    const units = readdirSync(`${root}/word-vectors-and-fine-tuning`);
    expect(units).toContain('lesson.ko.md');
    for (const { id } of exercises.filter(({ id }) => id.startsWith('fine-tune-'))) {
      const scenario = (variant: number) =>
        (openExercise(course.exercises.get(id)!, variant).view as { scenario: Localized }).scenario
          .en;
      expect(new Set([0, 1].map(scenario)).size).toBe(2);
    }
  });
});
