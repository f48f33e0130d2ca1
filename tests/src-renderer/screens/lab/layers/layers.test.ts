import { describe, expect, test } from 'vitest';
import type { LayerMetrics } from '../../../../../src-main/contract/lab.ts';
import {
  commonRange,
  layerCurves,
  logarithm,
} from '../../../../../src-renderer/screens/lab/layers/layer-curves.ts';
import { layerLesson } from '../../../../../src-renderer/screens/lab/layers/layer-lesson.ts';
import { lessonText } from '../../../../../src-renderer/screens/lab/layers/layer-text.ts';
import { point } from '../../../support/lab.ts';

const layer = (name: string, gradientNorm: number, more: Partial<LayerMetrics> = {}) => ({
  name,
  gradientNorm,
  ...more,
});
const points = (...all: LayerMetrics[][]) => all.map((layers, i) => point(i + 1, 1, { layers }));
const lessonOf = (...all: LayerMetrics[][]) => layerLesson(layerCurves(points(...all)));

describe('the curves of layers', () => {
  test('have a norm at every point, and shares where units were looked at', () => {
    const curves = layerCurves(
      points(
        [layer('E', 3), layer('hidden1', 1, { dead: 0 }), layer('output', 2)],
        [layer('E', 2), layer('hidden1', 0.1), layer('output', 1)],
        [layer('E', 1), layer('hidden1', 0.01, { dead: 0.5 }), layer('output', 1)],
      ),
    );
    expect(curves.map(({ name }) => name)).toEqual(['E', 'hidden1', 'output']);
    expect(curves[1]).toEqual({
      name: 'hidden1',
      norms: [1, 0.1, 0.01],
      idle: { kind: 'dead', shares: [0, 0.5] },
    });
    expect(commonRange(curves)).toEqual([-2, Math.log10(3)]);
  });

  test('are none in runs from before layers were noted', () => {
    expect(layerCurves(points([], []))).toEqual([]);
    expect(layerLesson([])).toBeUndefined();
  });

  test('of a run that was gone on with begin where layers were noted', () => {
    const curves = layerCurves(points([], [layer('hidden1', 2)], [layer('hidden1', 1)]));
    expect(curves).toEqual([{ name: 'hidden1', norms: [2, 1] }]);
  });

  test('have no logarithm where nothing arrives', () => {
    expect(logarithm(0)).toBeNaN();
    expect(commonRange([{ name: 'hidden1', norms: [0, 0] }])).toBeUndefined();
  });
});

describe('the lesson', () => {
  const deep = (...norms: number[]) => [
    layer('E', 1),
    ...norms.map((norm, i) => layer(`hidden${i + 1}`, norm)),
    layer('output', 1),
  ];

  test('a gradient that shrinks tenfold from the last hidden layer to the first vanishes', () => {
    expect(lessonOf(deep(0.01, 0.1, 0.2), deep(0.04, 0.1, 0.8))).toEqual({
      kind: 'vanishing',
      first: 'hidden1',
      last: 'hidden3',
      firstNorm: expect.closeTo(0.02) as number,
      lastNorm: expect.closeTo(0.4) as number,
    });
  });

  test('one that grows as much explodes, and one that does neither is alike', () => {
    expect(lessonOf(deep(11, 1))!.kind).toBe('exploding');
    expect(lessonOf(deep(9, 1))!.kind).toBe('alike');
    expect(lessonOf(deep(0.11, 1))!.kind).toBe('alike');
  });

  test('a single hidden layer has nothing to be compared with', () => {
    expect(lessonOf(deep(0.001))).toBeUndefined();
    expect(lessonOf(deep())).toBeUndefined();
  });

  test('dead units come first, those of the layer with most', () => {
    const layers = [layer('hidden1', 1, { dead: 0.2 }), layer('hidden2', 1, { dead: 0.6 })];
    expect(lessonOf(layers)).toEqual({ kind: 'dead', layer: 'hidden2', share: 0.6 });
    expect(lessonOf([layer('hidden1', 1, { dead: 0.09 })])!.kind).toBe('few-dead');
  });

  test('saturation from the start is told from one that came', () => {
    const at = (saturated: number) => [layer('hidden1', 1, { saturated })];
    expect(lessonOf(at(0.5), at(0.6))).toMatchObject({ kind: 'saturated-from-start', share: 0.6 });
    expect(lessonOf(at(0.1), at(0.6))).toMatchObject({ kind: 'saturated', from: 0.1, share: 0.6 });
    expect(lessonOf(at(0.6), at(0.1))).toMatchObject({ kind: 'few-saturated', share: 0.1 });
  });

  test('a layer that never gets a gradient is named', () => {
    expect(lessonOf(deep(0, 1), deep(0, 1))).toEqual({ kind: 'nothing-arrives', layer: 'hidden1' });
    expect(lessonOf(deep(0, 1), deep(0.5, 1))!.kind).toBe('alike');
    const silent = [layer('hidden1', 0, { dead: 1 })];
    expect(lessonOf(silent, silent)!.kind).toBe('nothing-arrives');
  });

  test('is a sentence with its figures', () => {
    const text = lessonText({ kind: 'dead', layer: 'hidden2', share: 0.625 });
    expect(text).toContain('Hidden layer 2: 62.5%');
    const vanishing = lessonText(lessonOf(deep(0.01, 0.1, 0.2))!);
    expect(vanishing).toContain('0.2');
    expect(vanishing).toContain('0.01');
  });
});
