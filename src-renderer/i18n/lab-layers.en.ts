import type { Message } from './message.ts';

/** The sentences about what reaches each layer of a run, and what its units pass on. */
export const labLayersEn = {
  'lab.layers.title': 'What reaches each layer',
  'lab.layers.text':
    'The gradient norm is $\\lVert\\partial J/\\partial\\theta\\rVert$ over the parameters of the layer. All curves share one logarithmic scale, so that their heights compare.',
  'lab.layers.layer': 'Layer',
  'lab.layers.plot': 'From {from} to {to}',
  'lab.layers.dead': 'Dead units',
  'lab.layers.dead.text':
    "A unit is dead when $f'(z)$ is below 0.001 in every one of up to 128 windows of the data.",
  'lab.layers.saturated': 'Saturated',
  'lab.layers.saturated.text':
    "A value is saturated when its $f'(z)$ is below a twentieth of the largest possible; up to 128 windows of the data are looked at.",
  'lab.layer.words': 'Word vectors',
  'lab.layer.hidden': 'Hidden layer {number}',
  'lab.layer.output': 'Output',

  'lab.lesson.nothing-arrives':
    '{layer}: no gradient arrives at all. It comes down as $W^\\top\\delta$, and with weights of 0 that is 0. Start from random weights, for instance with Xavier initialization.',
  'lab.lesson.dead':
    "{layer}: {share} of the units are dead. Their $f'(z)$ is 0 in every window that was looked at, so no gradient passes and they no longer learn. A smaller learning rate, He initialization or leaky ReLU keeps more of them alive.",
  'lab.lesson.saturated-from-start':
    "{layer}: {share} of the values are saturated, and many were from the first step. The weights started so large that $z$ lies where $f$ is flat and $f'(z)$ is close to 0. Xavier initialization fits the weights to the sizes of the layers, so that $z$ starts where $f$ is steep.",
  'lab.lesson.saturated':
    "{layer}: {share} of the values are saturated, after {from} at the start. As the weights grow, $z$ moves to where $f$ is flat and $f'(z)$ is close to 0. A smaller learning rate or a stronger L2 term keeps the weights small.",
  'lab.lesson.vanishing':
    "The gradient vanishes on its way back: typically {lastNorm} at the last hidden layer ({last}) and {firstNorm} at the first ({first}). Each layer multiplies it by $W^\\top$ and $f'(z)$, and a sigmoid’s $f'(z)$ is at most $\\tfrac14$. ReLU or batch norm lets more of it through, and so do weights that are not too small.",
  'lab.lesson.exploding':
    'The gradient grows on its way back: typically {lastNorm} at the last hidden layer ({last}) and {firstNorm} at the first ({first}). Each layer multiplies it by $W^\\top$, and the weights are large. Xavier initialization or clipping tames it.',
  'lab.lesson.alike':
    'The hidden layers get gradients of similar size: typically {firstNorm} at the first ({first}) and {lastNorm} at the last ({last}). That is what Xavier and He initialization are for. Start from weights that are too small or too large and watch the curves part.',
  'lab.lesson.few-saturated':
    '{layer}: {share} of the values are saturated. Where $z$ stays in the steep part of $f$, the gradient passes, and Xavier initialization starts it there. Start from normal weights with a standard deviation of 1 and compare.',
  'lab.lesson.few-dead':
    "{layer}: {share} of the units are dead; the others pass the gradient on. Raise the learning rate of SGD and compare: long steps push units to where $f'(z)$ is 0 for every window.",
} as const satisfies Record<`lab.${string}`, Message>;
