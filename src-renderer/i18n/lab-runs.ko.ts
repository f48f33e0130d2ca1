import type { labRunsEn } from './lab-runs.en.ts';
import type { Message } from './message.ts';

export const labRunsKo: Record<keyof typeof labRunsEn, Message> = {
  'lab.run.named': '{number}번 실행 · {name}',
  'lab.run.pause': '일시 정지',
  'lab.run.resume': '이어서 학습',
  'lab.run.waiting': '빈 코어를 기다리고 있습니다. 대기 순서는 {place}번째입니다.',
  'lab.run.paused':
    '{total}스텝 중 {step}스텝에서 일시 정지했습니다. 멈춘 자리의 값 그대로 이어집니다.',
  'lab.run.interrupted':
    '학습하는 도중에 Nabla가 종료되었습니다. {total}스텝 중 {step}스텝에서 이어서 학습할 수 있으며, 결과는 중단되지 않았을 때와 같습니다.',
  'lab.run.resumable': '{total}스텝 중 {step}스텝에서 이어서 학습할 수 있습니다.',
  'lab.run.share': '{share} 진행',
  'lab.run.place': '{place}번째',

  'lab.interrupted':
    'Nabla가 종료되어 중단된 실행이 {count}개 있습니다. 멈춘 자리에서 이어서 학습할 수 있습니다.',
  'lab.interrupted.resume': '모두 이어서 학습',

  'lab.runs.pause': '{number}번 실행 일시 정지',
  'lab.runs.resume': '{number}번 실행 이어서 학습',
  'lab.runs.cancel': '{number}번 실행 취소',
  'lab.runs.rename': '{number}번 실행에 이름 붙이기',
  'lab.runs.name': '{number}번 실행의 이름',

  'lab.compare.only': '다른 항목만',
  'lab.compare.all': '모든 항목입니다. 서로 다른 항목은 표시했습니다.',
  'lab.compare.differs': '다름',

  'lab.estimate': '메모리 약 {memory} 사용: 매개변수 {parameters}개, {steps}스텝.',
  'lab.estimate.too-big':
    '메모리가 약 {memory} 필요하지만 쓸 수 있는 메모리는 {limit}입니다. 단어 벡터의 차원이나 은닉층, 배치의 크기를 줄이세요.',
  'lab.estimate.at-once':
    '이 컴퓨터에서는 한 번에 {count}개까지 학습하며, 나머지는 순서를 기다립니다.',
  'lab.memory.kilobytes': '{count}kB',
  'lab.memory.megabytes': '{count}MB',
  'lab.memory.gigabytes': '{count}GB',

  'lab.sweep.title': '여러 값 비교하기',
  'lab.sweep.text': '값마다 한 번씩 학습합니다. 나머지 설정은 위에서 정한 그대로입니다.',
  'lab.sweep.setting': '바꿔 볼 항목',
  'lab.sweep.values': '값',
  'lab.sweep.values.note': '쉼표로 구분하세요.',
  'lab.sweep.values.layers': '층은 쉼표로, 신경망은 세미콜론으로 구분하세요: 50; 50, 20',
  'lab.sweep.entries': '선택지',
  'lab.sweep.wrong':
    '서로 다른 값을 2개 이상 {most}개 이하로 적으세요. 값의 범위는 {minimum}에서 {maximum}까지입니다.',
  'lab.sweep.wrong-entries': '2개 이상 고르세요.',
  'lab.sweep.start': '{count}개 학습 시작',
  'lab.sweep.start.none': '모두 학습 시작',
  'lab.sweep.result': '함께 시작한 실행',
  'lab.sweep.result.text': '서로 다른 항목과 그 결과입니다. F1이 가장 높은 실행을 표시했습니다.',
  'lab.sweep.best': '최고',
  'lab.sweep.heldOut': '평가용 손실',
  'lab.sweep.spread': '끝난 실행 {count}개의 F1: 평균 {mean}, 최소 {low}, 최대 {high}.',
};
