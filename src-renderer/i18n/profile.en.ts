import type { Message } from './message.ts';

/** Progress and settings in English. */
export const profileEn = {
  'progress.title': 'Progress',
  'progress.solved': 'Exercises solved',
  'progress.attempts': 'Attempts',
  'progress.runs': 'Training runs',
  'progress.of': 'of {count}',
  'progress.by-unit': 'By unit',
  'progress.unit': 'Unit',
  'progress.unit-solved': 'Solved',
  'progress.unit-tried': 'Tried',
  'progress.recent': 'Recent attempts',
  'progress.when': 'When',
  'progress.exercise': 'Exercise',
  'progress.result': 'Result',
  'progress.said': 'What was said',
  'progress.empty.title': 'No attempts yet',
  'progress.empty.text': 'Every attempt that you check appears here with what was said about it.',
  'progress.empty.action': 'Go to the course',
  'settings.title': 'Settings',
  'settings.language': 'Language',
  'settings.theme': 'Appearance',
  'settings.theme.system': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.profile': 'Your progress',
  'settings.profile.text':
    'Attempts, drafts and runs are kept in this file. Copy it while Nabla is closed to back it up.',
  'settings.profile.copy': 'Copy the path',
  'settings.profile.copied': 'Copied',
  'settings.not-saved': 'The change holds for now but could not be saved: {reason}',
  'settings.problems': 'Course files with problems',
  'settings.about': 'About',
  'settings.version': 'Nabla {version}',
  'settings.about.text':
    'Fonts: Pretendard and JetBrains Mono (SIL Open Font License). Formulas: KaTeX. Icons: Lucide.',
} as const satisfies Record<string, Message>;
