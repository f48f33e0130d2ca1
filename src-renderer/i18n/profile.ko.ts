import type { Message } from './message.ts';
import type { profileEn } from './profile.en.ts';

/** Progress and settings in Korean. */
export const profileKo: Record<keyof typeof profileEn, Message> = {
  'progress.title': '진도',
  'progress.solved': '푼 문제',
  'progress.attempts': '시도',
  'progress.runs': '학습 실행',
  'progress.of': '전체 {count}개',
  'progress.by-unit': '단원별',
  'progress.unit': '단원',
  'progress.unit-solved': '해결',
  'progress.unit-tried': '시도',
  'progress.recent': '최근 시도',
  'progress.when': '일시',
  'progress.exercise': '문제',
  'progress.result': '결과',
  'progress.said': '피드백',
  'progress.empty.title': '아직 시도한 문제가 없습니다',
  'progress.empty.text': '채점한 시도가 피드백과 함께 여기에 차례로 쌓입니다.',
  'progress.empty.action': '과정으로 가기',
  'settings.title': '설정',
  'settings.language': '언어',
  'settings.theme': '화면 모드',
  'settings.theme.system': '시스템 설정 따르기',
  'settings.theme.light': '밝게',
  'settings.theme.dark': '어둡게',
  'settings.profile': '내 기록',
  'settings.profile.text':
    '시도, 작성 중인 답, 학습 실행이 이 파일에 저장됩니다. 백업하려면 Nabla를 닫고 파일을 복사하세요.',
  'settings.profile.copy': '경로 복사',
  'settings.profile.copied': '복사함',
  'settings.not-saved': '지금은 바뀐 설정으로 보이지만 저장하지 못했습니다. {reason}',
  'settings.problems': '문제가 있는 과정 파일',
  'settings.about': '정보',
  'settings.version': 'Nabla {version}',
  'settings.about.text':
    '글꼴: Pretendard, JetBrains Mono (SIL Open Font License). 수식: KaTeX. 아이콘: Lucide.',
};
