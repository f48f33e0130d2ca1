import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { LayerLesson } from './layer-lesson.ts';

/** What a layer is called: `hidden2` is hidden layer 2. */
export function layerTitle(name: string): string {
  const hidden = /^hidden(\d+)$/.exec(name)?.[1];
  if (hidden) return t('lab.layer.hidden', { number: hidden });
  return name === 'E' ? t('lab.layer.words') : t('lab.layer.output');
}

/** The lesson as a sentence. */
export function lessonText(lesson: LayerLesson): string {
  switch (lesson.kind) {
    case 'nothing-arrives':
      return t('lab.lesson.nothing-arrives', { layer: layerTitle(lesson.layer) });
    case 'dead':
    case 'few-dead':
    case 'few-saturated':
    case 'saturated-from-start':
      return t(`lab.lesson.${lesson.kind}`, {
        layer: layerTitle(lesson.layer),
        share: formatPercent(lesson.share),
      });
    case 'saturated':
      return t('lab.lesson.saturated', {
        layer: layerTitle(lesson.layer),
        from: formatPercent(lesson.from),
        share: formatPercent(lesson.share),
      });
    case 'vanishing':
    case 'exploding':
    case 'alike':
      return t(`lab.lesson.${lesson.kind}`, {
        first: layerTitle(lesson.first),
        last: layerTitle(lesson.last),
        firstNorm: formatNumber(lesson.firstNorm, 2),
        lastNorm: formatNumber(lesson.lastNorm, 2),
      });
  }
}
