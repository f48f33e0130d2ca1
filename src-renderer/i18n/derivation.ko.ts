import type { derivationEn } from './derivation.en.ts';
import type { Message } from './message.ts';

/** The screen of derivations in Korean. */
export const derivationKo: Record<keyof typeof derivationEn, Message> = {
  'derivation.givens': '주어진 것',
  'derivation.find': '구할 것',
  'derivation.answer': '답',
  'derivation.form.entry': '성분 하나, 첨자의 모든 값에 대해',
  'derivation.form.shape': '형상 규약에 따라',
  'derivation.form.jacobian': '야코비안으로',
  'derivation.in-space': '형상',
  'derivation.palette': '이 문제의 기호',
  'derivation.reads-as': '읽은 식',
  'derivation.nothing-typed': '입력한 식이 여기에 조판되어 보입니다.',
  'derivation.insert': '{name} 입력',
  'derivation.counterexample': '다음 수를 넣으면 두 식의 값이 다릅니다',
  'derivation.counterexample.yours': '내 답',
  'derivation.counterexample.right': '정답',
  'derivation.counterexample.with': '단,',
  'derivation.counterexample.entry':
    '{row}행 {column}열에서 내 답은 {yours}, 정답은 {right}입니다.',
  'derivation.counterexample.slope': '이 수에서 직접 잰 기울기:',
  'derivation.notation': "Wᵀ는 W^T로, 성분별 곱은 ∘ 또는 .*로, f의 도함수는 f'(z)로 씁니다.",
  'derivation.marked': '문제가 된 곳: “{text}”',

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
  'derivation.standing.right': '맞습니다',
  'derivation.standing.other-form': '맞습니다. 형식만 다릅니다',
  'derivation.standing.definition': '직접 정한 이름',
  'derivation.standing.slip': '아직 맞지 않습니다',
  'derivation.standing.unreadable': '아직 읽을 수 없는 식입니다',
  'exercise.hint.coming': '이 힌트로 잠시 생각해 보세요…',
  'keys.next-line': '유도 문제에서: 이 줄을 마치고 다음 줄 열기',
  'keys.lines': '유도 문제에서: 위아래 줄로 이동',
  'train-with.title': '내 기울기로 학습한 결과',
  'train-with.start': '내 기울기로 학습해 보기',
  'train-with.running': '두 번 학습하는 중…',
  'train-with.stop': '멈추기',
  'train-with.truth': '참 기울기',
  'train-with.yours': '내 기울기',
  'train-with.curve': '{name}: 손실 {from} → {to}',
  'train-with.how':
    '두 학습 모두 같은 가중치에서 시작해 같은 창 {windows}개를 쓰고, 학습률은 {rate}입니다.',
  'train-with.same':
    '두 곡선이 하나로 겹칩니다. 내 식이 스텝마다 참 기울기와 똑같이 움직이기 때문입니다.',
  'train-with.stopped':
    '내 식으로는 {step}스텝에서 손실이 더는 수가 아닙니다. 갱신할 때마다 가중치가 걷잡을 수 없이 커지기 때문입니다.',
  'train-with.up':
    '내 식으로는 손실이 처음보다 커졌습니다. 갱신이 손실의 내리막을 따라가지 않기 때문입니다.',
  'train-with.slower':
    '내 식으로도 손실은 줄지만 참 기울기만큼 줄지는 않습니다. 갱신이 실제 기울기를 따르지 않기 때문입니다.',
  'train-with.faster':
    '여기서는 내 식으로도 손실이 줄고, 오히려 더 많이 줄었습니다. 그렇다고 기울기인 것은 아닙니다. 표를 보면 손실의 실제 변화율과 다릅니다.',
  'train-with.check.title': '시작점에서의 기울기 검사',
  'train-with.check.agrees': '성분 하나를 조금 움직이면 손실이 내 식대로 변합니다.',
  'train-with.check.differs':
    '성분 하나를 조금 움직이면 손실은 첫째 열의 변화율로 변합니다. 엔진이 구한 값도 같습니다. 내 값이 다른 곳에는 밑줄이 있습니다.',
  'train-with.check.entry': '성분',
  'train-with.check.slope': '수치 변화율',
  'train-with.check.engine': '엔진',
  'train-with.check.yours': '내 식',
};
