import type { kindsEn } from './kinds.en.ts';
import type { Message } from './message.ts';

/** The sentences of the exercise kinds `order` and `implement` in Korean. */
export const kindsKo: Record<keyof typeof kindsEn, Message> = {
  'kind.order': '순서',
  'order.forward': '순전파',
  'order.backward': '역전파',
  'order.canvas': '노드의 차례가 적힌 계산 그래프',
  'order.keys':
    '줄을 끌어 옮기거나, 화살표 키로 줄을 고른 뒤 Alt와 화살표 키로 옮기세요. Enter로 채점합니다.',
  'order.place': '{count}개 중 {place}번째',
  'order.moved': '{name} 노드가 이제 {place}번째입니다.',
  'order.earlier': '{name} 위로',
  'order.later': '{name} 아래로',

  'kind.implement': '구현',
  'implement.functions': '작성할 함수',
  'implement.editor': 'TypeScript나 JavaScript로 쓴 코드',
  'implement.keys': 'Ctrl+Enter로 채점하고 Tab으로 편집기를 벗어납니다.',
  'implement.running': '코드를 실행하는 중…',
  'implement.reset': '처음부터 다시',
  'implement.console': '코드가 출력한 내용',
};
