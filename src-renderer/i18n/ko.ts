import { derivationKo } from './derivation.ko.ts';
import type { en } from './en.ts';
import { efficiencyKo } from './efficiency.ko.ts';
import { exploreKo } from './explore.ko.ts';
import { kindsKo } from './kinds.ko.ts';
import { labLayersKo } from './lab-layers.ko.ts';
import { labRunsKo } from './lab-runs.ko.ts';
import { labKo } from './lab.ko.ts';
import type { Message } from './message.ts';
import { profileKo } from './profile.ko.ts';

/** Every sentence of the interface in Korean. */
export const ko: Record<keyof typeof en, Message> = {
  'app.skip': '본문으로 건너뛰기',
  'app.navigation': '주 메뉴',
  'app.keys': '단축키',
  'app.close': '닫기',
  'app.loading': '여는 중…',
  'app.try-again': '다시 시도',
  'app.failed': '열 수 없습니다',
  'app.not-found.title': '이 주소에는 아무것도 없습니다',
  'app.not-found.text': 'Nabla에 없는 화면의 주소입니다.',
  'app.not-found.action': '과정으로 가기',
  'app.lost.title': 'Nabla 코어와의 연결이 끊겼습니다.',
  'app.lost.text':
    '저장된 내용은 모두 안전합니다. 터미널에서 Nabla를 다시 시작하세요. 연결되면 이 화면에서 그대로 이어집니다.',
  'app.course-problems':
    '읽지 못한 과정 파일이 {count}개 있습니다. 나머지는 그대로 쓸 수 있습니다.',
  'app.course-problems.where': '설정에서 확인하기',

  'nav.course': '과정',
  'nav.explore': '탐색',
  'nav.lab': '실험실',
  'nav.progress': '진도',
  'nav.settings': '설정',

  'keys.title': '단축키',
  'keys.enter': '답 채점하기',
  'keys.enter-graph': '그래프에서는 다음 빈칸으로 가고, 다 채웠으면 채점합니다',
  'keys.go-on': '다음 문제로 가기',
  'keys.hint': '힌트 보기 (입력 중이 아닐 때)',
  'keys.arrows': '선택지 고르기',
  'keys.this': '이 목록 열고 닫기',
  'keys.escape': '열린 창 닫기',

  'course.title': '과정',
  'course.intro':
    '기울기를 손으로 유도하고, 역전파가 그 기울기를 어떻게 쓰는지 살펴본 다음, 그 기울기로 모델을 학습시킵니다.',
  'course.start': '시작하기',
  'course.go-on': '이어서 하기',
  'course.done.title': '모든 문제를 풀었습니다',
  'course.done.text':
    '문제마다 수와 상황이 달라지는 새 변형이 있습니다. 규칙이 손에 익도록 변형으로 더 연습할 수 있습니다.',
  'course.read-lesson': '강의 읽기',
  'course.exercises': '문제',
  'course.solved-of': '{count}문제 중 {solved}문제 해결',
  'course.empty.title': '아직 단원이 없습니다',
  'course.empty.text':
    '과정은 ‘exercises’ 폴더에서 읽어 옵니다. 강의와 문제가 든 폴더 하나가 한 단원이 됩니다.',
  'course.unit': '{number}단원',
  'course.difficulty': '난이도 5단계 중 {level}',

  'lesson.exercises': '이 단원의 문제',
  'lesson.to-course': '과정',
  'lesson.first': '문제 풀기',
  'lesson.go-on': '문제 이어서 풀기',

  'state.new': '아직 풀지 않음',
  'state.tried': '시도함',
  'state.solved': '해결',

  'exercise.variant': '변형 {number}',
  'exercise.attempts': '시도 {count}회',
  'exercise.check': '채점',
  'exercise.checking': '채점 중…',
  'exercise.next': '다음 문제',
  'exercise.to-course': '과정으로 돌아가기',
  'exercise.fresh': '새 변형 풀기',
  'exercise.original': '원래 문제',
  'exercise.again': '지우고 다시 풀기',
  'exercise.help': '도움말',
  'exercise.hint': '힌트',
  'exercise.hint.first': '힌트 보기',
  'exercise.hint.next': '다음 힌트 보기',
  'exercise.hint.rung': '힌트 {rung}/{of}',
  'exercise.hint.all': '힌트를 모두 보았습니다.',
  'exercise.hint.none': '이 문제에는 힌트가 없습니다.',
  'exercise.graph': '계산 그래프로 보기',
  'exercise.graph.explore': '이 그래프 살펴보기',
  'exercise.solution': '풀이',
  'exercise.solution.show': '풀이 보기',
  'exercise.solution.after': '풀이를 본 뒤에도 답을 낼 수 있고, 시도는 전과 같이 기록됩니다.',
  'exercise.not-saved.title': '이번 시도는 저장되지 않았습니다.',
  'exercise.not-saved.text':
    '채점은 했지만 프로필에 기록하지 못했습니다. 이전 기록은 안전합니다. 다시 채점하면 저장을 다시 시도합니다.',
  'exercise.draft-not-saved': '지금은 입력한 내용이 저장되지 않고 있습니다.',
  'exercise.empty': '답을 먼저 입력하세요.',
  'exercise.right': '맞습니다',
  'exercise.not-yet': '아직 맞지 않습니다',
  'exercise.unreadable': '아직 읽을 수 없는 식입니다',
  'exercise.points': '{outOf}점 중 {earned}점',
  'exercise.why': '이유',
  'exercise.position': '이 단원 {count}문제 중 {number}번',

  'formula.broken': '이 수식은 조판할 수 없습니다.',
  ...derivationKo,
  ...efficiencyKo,
  ...exploreKo,
  ...kindsKo,
  ...labKo,
  ...labRunsKo,
  ...labLayersKo,
  ...profileKo,
};
