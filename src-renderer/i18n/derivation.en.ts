import type { Message } from './message.ts';

/** The screen of derivations in English; `derivation.ko.ts` has the same keys. */
export const derivationEn = {
  'derivation.field': 'How you write',
  'derivation.field.text': 'Text',
  'derivation.field.formula': 'Formula',
  'derivation.shapes': 'Shapes under terms',
  'derivation.line.number': 'Line {number}',
  'derivation.line.field': 'Your answer, line {number}',
  'derivation.line.edit': 'Edit line {number}',
  'derivation.line.next': 'Next line',
  'derivation.line.empty':
    'Write the next step. Each line should equal the gradient; the last one is your answer.',
  'derivation.line.slip':
    'Line {number} is the first one that is not right. The reason stands under it.',
  'derivation.standing.right': 'Right',
  'derivation.standing.other-form': 'Right, in another form',
  'derivation.standing.definition': 'A name of your own',
  'derivation.standing.slip': 'Not yet',
  'derivation.standing.unreadable': 'This cannot be read yet',
  'keys.next-line': 'In a derivation: finish this line and open the next',
  'keys.lines': 'In a derivation: go to the line above or below',
} as const satisfies Record<string, Message>;
