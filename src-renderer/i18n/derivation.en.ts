import type { Message } from './message.ts';

/** The screen of derivations in English; `derivation.ko.ts` has the same keys. */
export const derivationEn = {
  'derivation.givens': 'Given',
  'derivation.find': 'Find',
  'derivation.answer': 'Your answer',
  'derivation.form.entry': 'one entry, for every value of its indices',
  'derivation.form.shape': 'in the shape convention',
  'derivation.form.jacobian': 'as a Jacobian',
  'derivation.in-space': 'in',
  'derivation.palette': 'Symbols of this exercise',
  'derivation.reads-as': 'Reads as',
  'derivation.nothing-typed': 'Your answer appears here as it is read.',
  'derivation.insert': 'Insert {name}',
  'derivation.counterexample': 'At these numbers the two differ',
  'derivation.counterexample.yours': 'Yours',
  'derivation.counterexample.right': 'Right',
  'derivation.counterexample.with': 'with',
  'derivation.counterexample.entry':
    'In row {row}, column {column}: yours is {yours}, the right one is {right}.',
  'derivation.counterexample.slope': 'Measured at these numbers:',
  'derivation.notation':
    "Write Wᵀ as W^T, the elementwise product as ∘ or .*, the derivative of f as f'(z).",
  'derivation.marked': 'The place: “{text}”',

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
  'derivation.standing.right': 'Right',
  'derivation.standing.other-form': 'Right, in another form',
  'derivation.standing.definition': 'A name of your own',
  'derivation.standing.slip': 'Not yet',
  'derivation.standing.unreadable': 'This cannot be read yet',
  'exercise.hint.coming': 'Think a moment with this one…',
  'keys.next-line': 'In a derivation: finish this line and open the next',
  'keys.lines': 'In a derivation: go to the line above or below',
  'train-with.title': 'Trained with your gradient',
  'train-with.start': 'Train with your gradient',
  'train-with.running': 'Training twice…',
  'train-with.stop': 'Stop',
  'train-with.truth': 'True gradient',
  'train-with.yours': 'Your gradient',
  'train-with.curve': '{name}: the loss goes from {from} to {to}',
  'train-with.how':
    'Both runs start from the same weights and take the same {windows} windows, with learning rate {rate}.',
  'train-with.same':
    'The two curves are one: your formula takes every step as the true gradient does.',
  'train-with.stopped':
    'With your formula the loss is no longer a number at step {step}: its steps make the weights grow without bound.',
  'train-with.up':
    'With your formula the loss ends higher than it began: its steps do not go down the slope.',
  'train-with.slower':
    'The loss still falls with your formula, but not as far: its steps do not follow the slope.',
  'train-with.faster':
    'The loss falls here with your formula too, even further. That does not make it the gradient: the table shows that it is not the slope of the loss.',
  'train-with.check.title': 'Gradient check at the start',
  'train-with.check.agrees':
    'Moving one entry a little changes the loss at just the rate that your formula says.',
  'train-with.check.differs':
    'Move one entry a little, and the loss changes at the rate of the first column. The engine finds the same; where yours differs, it is underlined.',
  'train-with.check.entry': 'Entry',
  'train-with.check.slope': 'Numeric slope',
  'train-with.check.engine': 'Engine',
  'train-with.check.yours': 'Yours',
} as const satisfies Record<string, Message>;
