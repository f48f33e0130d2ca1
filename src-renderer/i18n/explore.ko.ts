import type { exploreEn } from './explore.en.ts';
import type { Message } from './message.ts';

export const exploreKo: Record<keyof typeof exploreEn, Message> = {
  'explore.walk': '한 단계씩',
  'explore.walk.keys': '← → 한 단계, Home·End 처음과 끝, 스페이스 재생',
  'explore.walk.first': '처음으로',
  'explore.walk.back': '한 단계 뒤로',
  'explore.walk.on': '한 단계 앞으로',
  'explore.walk.end': '끝으로',
  'explore.walk.play': '재생',
  'explore.walk.pause': '멈춤',
  'explore.walk.position': '단계',
  'explore.walk.count': '{count}단계 중 {step}단계',
  'explore.walk.forward': '순전파',
  'explore.walk.backward': '역전파',
  'explore.walk.inputs': '입력값이 정해졌습니다. 이제 각 노드는 자기 인자를 기다립니다.',
  'explore.walk.value': '인자의 값을 모두 알게 되어 이 노드를 계산할 수 있습니다.',
  'explore.walk.seed': '역전파는 출력에서 시작합니다. 출력을 출력으로 미분하면 1입니다.',
  'explore.walk.edge': '상류 기울기에 국소 기울기를 곱한 값이 이 간선을 따라 내려갑니다.',
  'explore.walk.branch': '이 노드에서 여러 간선이 나가므로, 돌아온 기울기를 모두 더합니다.',
  'explore.walk.said.value': '{name}의 값은 {value}입니다.',
  'explore.walk.said.edge':
    '{node}에서 {from} 방향으로: 상류 {upstream} 곱하기 국소 {local}, 결과는 {downstream}입니다.',
  'explore.walk.said.sum': '{from}까지 돌아온 기울기는 {terms}, 지금까지의 합은 {sum}입니다.',
  'explore.walk.upstream': '상류',
  'explore.walk.not-yet': '아직 없음',
  'explore.drag': '{name} 움직이기',
  'explore.wiggle': '입력을 살짝 움직이기',
  'explore.wiggle.why':
    '기울기는 입력을 조금 움직일 때 출력이 얼마나 변할지 알려 줍니다. 조금 움직일수록 더 잘 맞습니다.',
  'explore.wiggle.input': '움직일 입력',
  'explore.wiggle.h': '움직이는 크기 h',
  'explore.wiggle.foretold': '예상: 기울기 × h',
  'explore.wiggle.change': '실제로 잰 {output}의 변화',
  'explore.wiggle.difference': '차이',
};
