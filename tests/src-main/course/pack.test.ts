import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPack, loadCourse, openExercise } from '../../../src-main/course/index.ts';

let pack: string;
beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), 'nabla-pack-'));
});
afterEach(() => rmSync(pack, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(pack, file)), { recursive: true });
  writeFileSync(join(pack, file), text);
};
const exercise = (id: string, more = '') =>
  `id: ${id}\nkind: graph\ntitle: { en: A product, ko: 곱 }\nexpression: f = x*y\nat: { x: 2, y: 3 }\n${more}`;
const lesson = (title: string, text = 'Text.') =>
  `---\ntitle: ${title}\nsummary: In short.\n---\n\n${text}\n`;
const both = (unit: string) => {
  write(`${unit}/lesson.en.md`, lesson('Unit'));
  write(`${unit}/lesson.ko.md`, lesson('단원'));
};
const found = () => checkPack(pack).problems.map(({ code, file, line }) => [code, file, line]);

describe('a course', () => {
  it('has units in the order of course.yaml and exercises in the order of their file names', () => {
    write('course.yaml', 'units: [second, first]\n');
    both('first');
    both('second');
    write('first/2-b.yaml', exercise('b'));
    write('first/10-c.yaml', exercise('c'));
    write('second/1-a.yaml', exercise('a', 'prompt: { en: Do it., ko: 해 보세요. }\n'));
    const course = loadCourse(pack);
    expect(course.problems).toEqual([]);
    expect(course.units.map(({ id, title }) => [id, title.ko])).toEqual([
      ['second', '단원'],
      ['first', '단원'],
    ]);
    expect([...course.exercises.keys()]).toEqual(['a', 'b', 'c']);
    expect(course.exercises.get('b')).toMatchObject({ unit: 'first', previous: 'a', next: 'c' });
    expect(course.exercises.get('a')!.previous).toBeUndefined();
    expect(openExercise(course.exercises.get('a')!, 0).prompt.en).toBe('Do it.');
    expect(openExercise(course.exercises.get('b')!, 0).prompt.en).toContain('Fill in');
    expect(checkPack(pack)).toMatchObject({ units: 2, exercises: 3, problems: [] });
  });

  it('passes over a folder that is named like an exercise, and a link that leads nowhere', () => {
    both('one');
    write('one/1.yaml', exercise('a'));
    mkdirSync(join(pack, 'one/2.yaml'));
    symlinkSync(join(pack, 'gone.yaml'), join(pack, 'one/3.yaml'));
    expect(checkPack(pack)).toMatchObject({ exercises: 1, problems: [] });
  });

  it.runIf(process.platform !== 'win32')('waits for no device and no pipe', () => {
    both('one');
    write('one/1.yaml', exercise('a'));
    rmSync(join(pack, 'one/lesson.ko.md'));
    symlinkSync('/dev/zero', join(pack, 'one/lesson.ko.md'));
    execFileSync('mkfifo', [join(pack, 'course.yaml')]);
    expect(checkPack(pack)).toMatchObject({
      exercises: 1,
      problems: [{ code: 'lesson-missing', file: 'one/lesson.ko.md' }],
    });
  });

  it('says of a file of many megabytes that it is too long', () => {
    both('one');
    write('one/1.yaml', exercise('a'));
    write('one/2.yaml', `id: b\n${'# '.repeat(8 * 1024 * 1024)}`);
    expect(found()).toEqual([['file-too-long', 'one/2.yaml', 1]]);
  });

  it('names the line of a file that is not UTF-8', () => {
    both('one');
    const korean = Buffer.from(exercise('a').split('곱')[0]!);
    mkdirSync(join(pack, 'one'), { recursive: true });
    writeFileSync(
      join(pack, 'one/1.yaml'),
      Buffer.concat([korean, Buffer.from([0xb0, 0xf6, 0x0a])]),
    );
    expect(found()).toEqual([['encoding', 'one/1.yaml', 3]]);
  });

  it('works with what is readable, and lists the rest', () => {
    write('course.yaml', 'units: [one, gone]\n');
    both('one');
    write('one/1.yaml', exercise('a'));
    write('one/2.yaml', 'id: [');
    write('one/3.yaml', exercise('a'));
    write('stray/1.yaml', exercise('s'));
    const course = loadCourse(pack);
    expect([...course.exercises.keys()]).toEqual(['a', 's']);
    expect(course.problems.map(({ code, file }) => [code, file])).toEqual([
      ['unit-missing', 'course.yaml'],
      ['unit-unlisted', 'course.yaml'],
      ['yaml', 'one/2.yaml'],
      ['duplicate-id', 'one/3.yaml'],
    ]);
  });

  it('wants a lesson in both languages, with title and summary', () => {
    write('one/1.yaml', exercise('a'));
    expect(found()).toEqual([]);
    write('one/lesson.en.md', lesson('Unit'));
    expect(found()).toEqual([['lesson-missing', 'one/lesson.ko.md', 1]]);
    write('one/lesson.ko.md', '---\ntitle: 단원\n---\n글\n');
    expect(found()).toEqual([['field-missing', 'one/lesson.ko.md', 2]]);
    write('one/lesson.ko.md', '# 단원\n');
    expect(found()).toEqual([['front-matter-missing', 'one/lesson.ko.md', 1]]);
  });
});

describe("a teacher's folder", () => {
  it('may hold its exercises itself', () => {
    write('a.yaml', exercise('a'));
    expect(checkPack(pack)).toEqual({ units: 1, exercises: 1, problems: [], notices: [] });
  });

  it('is told where a formula does not parse', () => {
    write('a.yaml', exercise('a').replace('x*y', 'x*q'));
    write('b.yaml', exercise('b', 'names: { p: x + y }\n'));
    expect(found()).toEqual([
      ['unknown-name', 'a.yaml', 4],
      ['no-such-part', 'b.yaml', 6],
    ]);
  });

  it('is told in which line of the givens something is wrong', () => {
    const givens =
      'given: |\n  x in R^d, u in R^d\n  s = u^T x +\nfind: ds/dx\nform: shape\nsolution: [u]\n';
    write('a.yaml', `id: a\nkind: derivation\ntitle: { en: A, ko: 가 }\n${givens}`);
    expect(found()[0]!.slice(1)).toEqual(['a.yaml', 6]);
  });

  it('is told of a solution that is not right', () => {
    const givens =
      'given: |\n  x in R^d, u in R^d\n  s = u^T x\nfind: ds/dx\nform: shape\nsolution: [x]\n';
    write('a.yaml', `id: a\nkind: derivation\ntitle: { en: A, ko: 가 }\n${givens}`);
    expect(found()).toHaveLength(1);
    expect(found()[0]![1]).toBe('a.yaml');
  });

  it('is told of a formula that is not closed', () => {
    write('a.yaml', exercise('a', 'hints: [{ en: "Take $x", ko: "$\\\\frac{1}{$ 보기" }]\n'));
    expect(found().map(([code]) => code)).toEqual(['formula-open', 'formula-open']);
  });

  it('is told in which line of a lesson a formula is not closed', () => {
    both('one');
    write('one/1.yaml', exercise('a'));
    write('one/lesson.ko.md', lesson('단원', '글.\n\n여기 $\\frac{1}{2$ 보기.'));
    expect(found()).toEqual([['formula-open', 'one/lesson.ko.md', 8]]);
  });

  it('is told that a folder is missing or empty', () => {
    expect(found()).toEqual([['pack-empty', pack, 1]]);
    expect(checkPack(join(pack, 'none')).problems[0]).toMatchObject({ code: 'pack-missing' });
  });
});
