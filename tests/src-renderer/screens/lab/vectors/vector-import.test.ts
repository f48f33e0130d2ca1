import { expect, test } from 'vitest';
import { ProblemError } from '../../../../../src-main/contract/problem.ts';
import {
  VectorImport,
  type VectorPiece,
} from '../../../../../src-renderer/screens/lab/vectors/vector-import.svelte.ts';
import { wholeLines } from '../../../../../src-renderer/screens/lab/vectors/whole-lines.ts';

const accepting = () => {
  const pieces: VectorPiece[] = [];
  const importVectors = (piece: VectorPiece) => {
    pieces.push(piece);
    return Promise.resolve(undefined);
  };
  return { pieces, files: new VectorImport({ importVectors }) };
};

const reasonOf = (files: VectorImport): string =>
  files.state?.kind === 'refused' ? files.state.reason() : '';

test('a file is cut at the ends of lines, whatever the size of the pieces', async () => {
  const text = '서울 0.5\nb 2\n\nlonger than a piece 3\nlast 4';
  for (const size of [1, 2, 5, 9, 1000]) {
    const texts: string[] = [];
    for await (const { bytes, isLast } of wholeLines(new Blob([text]), size)) {
      const piece = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(isLast || piece.endsWith('\n')).toBe(true);
      texts.push(piece);
    }
    expect(texts.join('')).toBe(text);
  }
});

test('pieces of one file share an upload, and only the last one says so', async () => {
  const { pieces, files } = accepting();
  const rows = 'word 0.123456 0.654321 0.111111\n'.repeat(300_000); // some 9 MB
  await files.take(new File([rows], 'v.txt'));
  expect(pieces.length).toBeGreaterThan(2);
  expect(new Set(pieces.map(({ upload, name }) => `${upload} ${name}`)).size).toBe(1);
  expect(pieces.map(({ isLast }) => isLast)).toEqual([...pieces.slice(1).map(() => false), true]);
  expect(pieces.map(({ text }) => text).join('') === rows).toBe(true);
  expect([files.state, files.share]).toEqual([{ kind: 'imported', name: 'v.txt' }, 1]);
});

test('another file is another upload', async () => {
  const { pieces, files } = accepting();
  await files.take(new File(['a 1\n'], 'v.txt'));
  await files.take(new File(['a 1\n'], 'v.txt'));
  expect(pieces.filter(({ isLast }) => isLast)).toHaveLength(2);
  expect(new Set(pieces.map(({ upload }) => upload)).size).toBe(2);
});

test('bytes that are not UTF-8 are refused with their line', async () => {
  const { files } = accepting();
  const rows = 'word 0.5\n'.repeat(600_000); // more than one piece
  await files.take(new File([rows, Uint8Array.of(0x61, 0xff, 0x0a)], 'v.txt'));
  expect(reasonOf(files)).toContain('Line 600001 is not UTF-8');
});

test('what the core refuses is said in its words', async () => {
  const problem = { en: 'Line 3: the row is short.', ko: '3번째 줄이 짧습니다.' };
  const files = new VectorImport({
    importVectors: () => Promise.reject(new ProblemError('vectors-vector-length', problem)),
  });
  await files.take(new File(['x 1'], 'v.txt'));
  expect(reasonOf(files)).toBe(problem.en);
});
