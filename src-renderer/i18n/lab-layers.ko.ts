import type { labLayersEn } from './lab-layers.en.ts';
import type { Message } from './message.ts';

export const labLayersKo: Record<keyof typeof labLayersEn, Message> = {
  'lab.layers.title': '층마다 전달되는 기울기',
  'lab.layers.text':
    '기울기의 노름은 그 층의 모든 매개변수에 대한 $\\lVert\\partial J/\\partial\\theta\\rVert$입니다. 모든 곡선이 같은 로그 눈금을 쓰므로 높이를 서로 비교할 수 있습니다.',
  'lab.layers.layer': '층',
  'lab.layers.plot': '{from}에서 {to}까지',
  'lab.layers.dead': '죽은 유닛',
  'lab.layers.dead.text':
    "데이터의 창을 128개까지 살펴보아 모든 창에서 $f'(z)$가 0.001보다 작으면 죽은 유닛입니다.",
  'lab.layers.saturated': '포화된 값',
  'lab.layers.saturated.text':
    "$f'(z)$가 최댓값의 20분의 1보다 작으면 포화된 값입니다. 데이터의 창을 128개까지 살펴봅니다.",
  'lab.layer.words': '단어 벡터',
  'lab.layer.hidden': '은닉층 {number}',
  'lab.layer.output': '출력층',

  'lab.lesson.nothing-arrives':
    '{layer}: 기울기가 전혀 도달하지 않습니다. 기울기는 $W^\\top\\delta$로 내려오는데, 가중치가 0이면 이 값도 0입니다. Xavier 초기화처럼 무작위 가중치에서 시작하세요.',
  'lab.lesson.dead':
    "{layer}: 유닛의 {share}가 죽었습니다. 살펴본 모든 창에서 $f'(z)$가 0이므로 기울기가 지나가지 못하고, 더는 학습하지 않습니다. 학습률을 낮추거나 He 초기화, Leaky ReLU를 쓰면 더 많은 유닛이 살아남습니다.",
  'lab.lesson.saturated-from-start':
    "{layer}: 값의 {share}가 포화되었고, 첫 스텝부터 이미 많았습니다. 가중치가 너무 크게 시작해서 $z$가 $f$의 평평한 부분에 놓였고, 그곳에서는 $f'(z)$가 0에 가깝습니다. Xavier 초기화는 층의 크기에 맞춰 가중치를 정해, $z$가 $f$의 가파른 부분에서 시작하게 합니다.",
  'lab.lesson.saturated':
    "{layer}: 포화된 값이 처음 {from}에서 {share}로 늘었습니다. 가중치가 커지면서 $z$가 $f$의 평평한 부분으로 옮겨 갔고, 그곳에서는 $f'(z)$가 0에 가깝습니다. 학습률을 낮추거나 L2를 키우면 가중치가 작게 유지됩니다.",
  'lab.lesson.vanishing':
    "기울기가 뒤로 전달되면서 소실됩니다. 마지막 은닉층({last})에서는 보통 {lastNorm}인데 첫 은닉층({first})에서는 {firstNorm}입니다. 층을 지날 때마다 $W^\\top$와 $f'(z)$가 곱해지며, 시그모이드의 $f'(z)$는 $\\tfrac14$을 넘지 못합니다. ReLU나 배치 정규화를 쓰거나 가중치를 너무 작지 않게 시작하면 기울기가 더 많이 전달됩니다.",
  'lab.lesson.exploding':
    '기울기가 뒤로 전달되면서 커집니다. 마지막 은닉층({last})에서는 보통 {lastNorm}인데 첫 은닉층({first})에서는 {firstNorm}입니다. 층을 지날 때마다 $W^\\top$가 곱해지는데 가중치가 큽니다. Xavier 초기화나 기울기 자르기(clipping)로 다스릴 수 있습니다.',
  'lab.lesson.alike':
    '은닉층마다 비슷한 크기의 기울기를 받습니다. 첫 은닉층({first})에서는 보통 {firstNorm}, 마지막 은닉층({last})에서는 {lastNorm}입니다. Xavier 초기화와 He 초기화가 노리는 것이 바로 이것입니다. 너무 작거나 큰 가중치에서 시작해 곡선들이 벌어지는 모습을 살펴보세요.',
  'lab.lesson.few-saturated':
    '{layer}: 포화된 값은 {share}입니다. $z$가 $f$의 가파른 부분에 머물면 기울기가 잘 지나가며, Xavier 초기화는 $z$를 그곳에서 시작하게 합니다. 표준편차가 1인 정규분포 가중치에서 시작해 비교해 보세요.',
  'lab.lesson.few-dead':
    "{layer}: 죽은 유닛은 {share}이고, 나머지는 기울기를 전달합니다. SGD의 학습률을 높여 비교해 보세요. 걸음이 너무 길면 모든 창에서 $f'(z)$가 0인 곳으로 유닛이 밀려납니다.",
};
