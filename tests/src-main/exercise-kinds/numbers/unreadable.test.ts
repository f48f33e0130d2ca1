import { describe, expect, it } from 'vitest';
import { howToWrite } from '../../../../src-main/exercise-kinds/numbers/unreadable.ts';

describe('how an entry should be written', () => {
  it.each(['0,5', '-1,25', '−0,5', ' 1,000 '])('%j is told to take a point', (text) => {
    expect(howToWrite(text).en).toContain('with a point');
    expect(howToWrite(text).ko).toContain('점으로');
  });

  it.each(['abc', '1/0', '0, 5 and 6'])('%j is shown examples', (text) => {
    expect(howToWrite(text).en).toContain('-1/2');
  });
});
