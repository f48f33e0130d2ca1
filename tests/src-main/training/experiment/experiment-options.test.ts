import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { option } from '../../../../src-main/contract/experiment.ts';
import { tables } from '../../../../src-main/training/experiment/experiment.ts';
import { experimentOptions } from '../../../../src-main/training/experiment/experiment-options.ts';

const options = experimentOptions();

describe('the options of the lab', () => {
  it('fit the contract, on the wire too', () => {
    for (const list of Object.values(options))
      for (const each of list) expect(() => z.encode(option, each)).not.toThrow();
  });

  it('are all entries of the tables', () => {
    for (const [field, table] of Object.entries(tables))
      expect(options[field as keyof typeof tables].map(({ name }) => name)).toEqual(
        Object.keys(table),
      );
  });

  it('show the curve of an activation: tanh', () => {
    const { plot } = options.activation.find(({ name }) => name === 'tanh')!;
    expect([plot!.x[0], plot!.x.at(-1)]).toEqual([-4, 4]);
    expect(plot!.y).toBeAllClose(plot!.x.map(Math.tanh));
  });

  it('show the factor of a schedule: halving every 5 epochs', () => {
    const { plot } = options.schedule.find(({ name }) => name === 'halving')!;
    expect(plot!.y[plot!.x.indexOf(4)]).toBe(1);
    expect(plot!.y[plot!.x.indexOf(5)]).toBe(0.5);
    expect(plot!.y[plot!.x.indexOf(10)]).toBe(0.25);
  });

  it('have finite curves', () => {
    for (const { plot } of [...options.activation, ...options.schedule])
      expect(plot!.y.every(Number.isFinite)).toBe(true);
  });
});
