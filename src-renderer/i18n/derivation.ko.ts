import type { derivationEn } from './derivation.en.ts';
import type { Message } from './message.ts';

/** The screen of derivations in Korean. */
export const derivationKo: Record<keyof typeof derivationEn, Message> = {
  'derivation.field': '입력 방식',
  'derivation.field.text': '텍스트',
  'derivation.field.formula': '수식',
  'derivation.shapes': '항 아래에 형상 표시',
  'derivation.line.number': '{number}번째 줄',
  'derivation.line.field': '답 {number}번째 줄',
  'derivation.line.edit': '{number}번째 줄 고치기',
  'derivation.line.next': '다음 줄',
  'derivation.line.empty':
    '다음 단계를 쓰세요. 모든 줄이 기울기와 같아야 하고, 마지막 줄이 답이 됩니다.',
  'derivation.line.slip': '{number}번째 줄에서 처음으로 틀렸습니다. 이유는 그 줄 아래에 있습니다.',
  'derivation.standing.right': '맞습니다',
  'derivation.standing.other-form': '맞습니다. 형식만 다릅니다',
  'derivation.standing.definition': '직접 정한 이름',
  'derivation.standing.slip': '아직 아닙니다',
  'derivation.standing.unreadable': '아직 읽을 수 없는 식입니다',
  'keys.next-line': '유도 문제에서: 이 줄을 마치고 다음 줄 열기',
  'keys.lines': '유도 문제에서: 위아래 줄로 이동',
};
