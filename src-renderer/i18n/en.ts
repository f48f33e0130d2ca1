import { derivationEn } from './derivation.en.ts';
import { efficiencyEn } from './efficiency.en.ts';
import { exploreEn } from './explore.en.ts';
import { kindsEn } from './kinds.en.ts';
import { labLayersEn } from './lab-layers.en.ts';
import { labRunsEn } from './lab-runs.en.ts';
import { labEn } from './lab.en.ts';
import type { Message } from './message.ts';
import { profileEn } from './profile.en.ts';

/** Every sentence of the interface in English. `ko.ts` has the same keys, or it does not compile. */
export const en = {
  'app.skip': 'Skip to the content',
  'app.navigation': 'Main',
  'app.keys': 'Keys',
  'app.close': 'Close',
  'app.loading': 'Opening…',
  'app.try-again': 'Try again',
  'app.failed': 'This could not be opened',
  'app.not-found.title': 'There is nothing here',
  'app.not-found.text': 'This address belongs to no page of Nabla.',
  'app.not-found.action': 'Go to the course',
  'app.lost.title': 'The connection to Nabla’s core is gone.',
  'app.lost.text':
    'Everything that was saved is safe. Start Nabla again from the terminal; this page goes on by itself when it is back.',
  'app.course-problems': {
    one: 'One course file could not be read. The rest works.',
    other: '{count} course files could not be read. The rest works.',
  },
  'app.course-problems.where': 'See which ones in Settings',

  'nav.course': 'Course',
  'nav.explore': 'Explore',
  'nav.lab': 'Lab',
  'nav.progress': 'Progress',
  'nav.settings': 'Settings',

  'keys.title': 'Keys',
  'keys.enter': 'Check the answer',
  'keys.enter-graph': 'On a graph: the next empty field, then check',
  'keys.go-on': 'Go on to the next exercise',
  'keys.hint': 'Ask for a hint, when you are not typing',
  'keys.arrows': 'Choose among options',
  'keys.this': 'Show or hide this list',
  'keys.escape': 'Close what is open',

  'course.title': 'Course',
  'course.intro':
    'Derive gradients by hand, see what backpropagation does with them, and train a model that uses them.',
  'course.start': 'Start',
  'course.go-on': 'Go on',
  'course.done.title': 'Every exercise is solved',
  'course.done.text':
    'Fresh variants of each exercise bring new numbers and new scenes. They keep the rules in your hands.',
  'course.read-lesson': 'Read the lesson',
  'course.exercises': 'Exercises',
  'course.solved-of': '{solved} of {count} solved',
  'course.empty.title': 'No units yet',
  'course.empty.text':
    'The course is read from the folder “exercises”. A unit is a folder with a lesson and exercises.',
  'course.unit': 'Unit {number}',
  'course.difficulty': 'Difficulty {level} of 5',

  'lesson.exercises': 'Exercises of this unit',
  'lesson.to-course': 'Course',
  'lesson.first': 'Start the exercises',
  'lesson.go-on': 'Go on with the exercises',

  'state.new': 'not tried yet',
  'state.tried': 'tried',
  'state.solved': 'solved',

  'exercise.variant': 'Variant {number}',
  'exercise.attempts': { one: '{count} attempt', other: '{count} attempts' },
  'exercise.check': 'Check',
  'exercise.checking': 'Checking…',
  'exercise.next': 'Next exercise',
  'exercise.to-course': 'Back to the course',
  'exercise.fresh': 'A fresh variant',
  'exercise.original': 'The original task',
  'exercise.again': 'Clear and try again',
  'exercise.help': 'Help',
  'exercise.hint': 'Hint',
  'exercise.hint.first': 'Ask for a hint',
  'exercise.hint.next': 'Ask for the next hint',
  'exercise.hint.rung': 'Hint {rung} of {of}',
  'exercise.hint.all': 'These are all the hints.',
  'exercise.hint.none': 'This exercise has no hints.',
  'exercise.graph': 'See it as a graph',
  'exercise.graph.explore': 'Explore this graph',
  'exercise.solution': 'Worked solution',
  'exercise.solution.show': 'Show the worked solution',
  'exercise.solution.after': 'You can still solve it: the attempt counts as before.',
  'exercise.not-saved.title': 'This attempt is not saved.',
  'exercise.not-saved.text':
    'It was graded, but it could not be written to your profile. Earlier work is safe. Check again to retry.',
  'exercise.draft-not-saved': 'What you type is not being saved at the moment.',
  'exercise.empty': 'Write an answer first.',
  'exercise.right': 'Right',
  'exercise.not-yet': 'Not yet',
  'exercise.unreadable': 'This cannot be read yet',
  'exercise.points': '{earned} of {outOf}',
  'exercise.why': 'Why',
  'exercise.position': '{number} of {count} in this unit',

  'formula.broken': 'This formula cannot be typeset.',
  ...derivationEn,
  ...efficiencyEn,
  ...exploreEn,
  ...kindsEn,
  ...labEn,
  ...labRunsEn,
  ...labLayersEn,
  ...profileEn,
} as const satisfies Record<string, Message>;
