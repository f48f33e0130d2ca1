import type { efficiencyEn } from './efficiency.en.ts';
import type { Message } from './message.ts';

export const efficiencyKo: Record<keyof typeof efficiencyEn, Message> = {
  'efficiency.title': '기울기를 구하는 비용',
  'efficiency.why':
    '역전파는 그래프를 거꾸로 한 번만 지나면서 모든 기울기를 구합니다. 이 그래프에서 연산이 몇 번 드는지, 이 컴퓨터에서 얼마나 걸리는지 다른 두 방법과 견주어 보세요.',
  'efficiency.measure': '세고 재기',
  'efficiency.again': '다시 재기',
  'efficiency.measuring': '연산을 세고 시간을 재는 중…',
  'efficiency.done': '모두 세고 쟀습니다.',
  'efficiency.size': '노드 {nodes}개, 간선 {edges}개, 입력 {inputs}개.',

  'efficiency.written-out':
    '성분별로 펼쳐 셌습니다. 행렬곱 안의 곱셈과 덧셈 하나하나가 노드입니다.',

  'efficiency.methods': '모든 기울기를 구하는 세 가지 방법',
  'efficiency.way': '방법',
  'efficiency.reverse': '한 번에 모두, 뒤로: 역방향 모드(reverse mode)',
  'efficiency.forward': '입력 하나씩, 앞으로: 순방향 모드(forward mode)',
  'efficiency.differences': '입력 하나씩, $f(x \\pm h)$로: 유한 차분(finite differences)',
  'efficiency.values': '값',
  'efficiency.locals': '국소 기울기',
  'efficiency.products': '곱셈',
  'efficiency.operations': '연산 수',
  'efficiency.time': '시간',
  'efficiency.error': '오차',
  'efficiency.methods.read':
    '한 번에 모두 구하면 간선을 한 번씩만 지나 곱셈이 {together}번입니다. 입력 하나씩 구하면 함께 쓰는 간선을 또 지나 곱셈이 {apart}번입니다. 유한 차분은 입력마다 그래프 전체를 두 번씩 계산합니다.',

  'efficiency.shared': '두 기울기를 따로, 또 함께',
  'efficiency.shared.why':
    '강의의 신경망에서 $\\partial s / \\partial \\mathbf b$와 $\\partial s / \\partial \\mathbf W$는 상류 부분 $\\boldsymbol\\delta$를 함께 씁니다. 둘을 각각 출력부터 구하면 $\\boldsymbol\\delta$를 두 번 계산하게 됩니다.',
  'efficiency.shared.first': '첫째 기울기',
  'efficiency.shared.second': '둘째 기울기',
  'efficiency.shared.group': '{name} 전체',
  'efficiency.shared.table': '뒤로 지나는 간선',
  'efficiency.shared.walk': '경로',
  'efficiency.shared.edges': '간선 수',
  'efficiency.shared.alone': '{name}만',
  'efficiency.shared.apart': '하나씩 따로',
  'efficiency.shared.together': '둘을 한 번에',
  'efficiency.shared.twice': '따로 할 때 두 번 지나는 간선',
  'efficiency.shared.meeting': '두 경로 모두 {nodes}의 상류 기울기가 필요합니다.',
  'efficiency.shared.nothing': '두 경로에 겹치는 간선이 없어 한 번에 구해도 줄지 않습니다.',
  'efficiency.multiplications': '곱셈 횟수',
  'efficiency.multiplications.table': '뒤로 가며 하는 곱',
  'efficiency.multiplications.to': '기울기',
  'efficiency.multiplications.product': '곱',
  'efficiency.multiplications.twice': '따로 할 때 두 번 하는 곱셈',
  'efficiency.multiplications.why':
    '$n \\times k$ 행렬과 $k \\times m$ 행렬의 곱에는 곱셈이 $n \\cdot k \\cdot m$번 들고, $\\circ$ 연산에는 성분마다 한 번 듭니다. 그대로 넘겨주는 데는 들지 않습니다.',
  'efficiency.score':
    '강의의 점수 $s = \\mathbf u^\\top \\tanh(\\mathbf W \\mathbf x + \\mathbf b)$를 수로 펼쳤을 때 뒤로 지나는 간선',
  'efficiency.score.units': '은닉 유닛',
  'efficiency.score.inputs': 'x의 성분',
  'efficiency.score.first': '∂s/∂b',
  'efficiency.score.second': '∂s/∂W',
  'efficiency.score.shared': '두 번 지나는 δ',

  'efficiency.growth': '그래프가 커질 때',
  'efficiency.growth.why':
    '이 그래프를 여러 벌 만들어 결과를 더합니다. 입력은 벌마다 따로입니다. 그래프가 아무리 커져도, 모든 기울기를 구하는 시간은 값을 구하는 시간의 몇 배에 그칩니다.',
  'efficiency.growth.sizes':
    '이 그래프의 모든 크기를 두 배씩 늘려 갑니다. 층이 아무리 커져도, 모든 기울기를 구하는 시간은 값을 구하는 시간의 몇 배에 그칩니다.',
  'efficiency.growth.chart':
    '노드 수에 따른 순전파와 역전파의 시간, 두 축 모두 로그 눈금. 노드 {nodes}개에서 순전파 {forward}, 역전파 {backward}.',
  'efficiency.growth.nodes': '노드',
  'efficiency.growth.inputs': '입력',
  'efficiency.growth.forward': '순전파',
  'efficiency.growth.backward': '역전파',
  'efficiency.growth.ratio': '역전파 ÷ 순전파',
  'efficiency.growth.operations': '모든 기울기의 연산 수',
  'efficiency.growth.reverse': '한 번에 모두',
  'efficiency.growth.one-by-one': '하나씩',
  'efficiency.growth.differences': '유한 차분',
};
