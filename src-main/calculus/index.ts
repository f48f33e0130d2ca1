export * as build from './build.ts';
export type { Expression, ExpressionKind, ExpressionOf, Relation } from './expression.ts';
export {
  isByEntries,
  namesIn,
  operandsOf,
  sameExpression,
  substitute,
  withOperands,
} from './expression.ts';
export {
  canonicalName,
  limits,
  parseExpression,
  SyntaxProblem,
  type Scope,
} from './parse/index.ts';

export { functionNames, isNamedFunction } from './functions/names.ts';
export { toLatex, type LatexOptions } from './print/latex.ts';
export { inSentence, type InSentence } from './print/in-sentence.ts';
export { symbolLatex } from './print/symbol.ts';
export { toText } from './print/text.ts';

export type { ShapeContext } from './shapes/context.ts';
export { mixesRowsAndColumns } from './shapes/entrywise.ts';
export { inferTerm } from './shapes/infer.ts';
export { ShapeProblem } from './shapes/problems.ts';
export {
  isScalar,
  sameShape,
  scalar,
  settledShape,
  spaceLatex,
  spaceText,
  type Shape,
} from './shapes/shape.ts';
export { sizeValue, symbolOf } from './shapes/size.ts';
export { spacesOf } from './shapes/spaces.ts';
export type { Term } from './shapes/term.ts';

export {
  namesOf,
  readGivens,
  scopeOf,
  shapeContextOf,
  shapeOf,
  withDefinition,
  type Definition,
  type Givens,
} from './givens/givens.ts';
export {
  derivativeText,
  indexedText,
  readFind,
  type Derivative,
  type EntryIndices,
} from './givens/find.ts';
export { writtenName } from './parse/written-name.ts';
export { statedAs } from './answer/stated-as.ts';
export { knownDerivative } from './answer/chain.ts';
export {
  entriesOfDerivatives,
  parseWithDerivatives,
  shownDerivative,
} from './answer/derivatives-within.ts';
export { readRenaming, rename, renameGivens, type Renaming } from './givens/rename.ts';

export { derive, type Alteration, type Arrival, type Derivation } from './differentiate/derive.ts';
export { jacobianForm } from './differentiate/jacobian-form.ts';
export { entryReasons } from './differentiate/entry-reasons.ts';
export { reasonsOf } from './differentiate/reasons.ts';
export type { Rule, Step } from './differentiate/step.ts';

export {
  answerOf,
  isAsked,
  readAnswer,
  readExpression,
  type Answer,
} from './answer/read-answer.ts';
export { shapeOfOwnNames } from './answer/own-names.ts';
export { readLines, type AnswerLine, type AnswerSide } from './answer/read-lines.ts';
export { lineRules, ruleUsed, type RuleUsed, type WrittenLine } from './line-rules/index.ts';
export { withDerivatives } from './compare/with-derivatives.ts';
export { chainHolds, questionAbout, sameTerms } from './compare/related.ts';
export { RepeatedEvaluation } from './evaluate/repeated.ts';
export { sampleTensor, type Point } from './evaluate/sample.ts';
export { isFinite, situate, valueOf, type Situation } from './evaluate/situation.ts';
export { randomSmoothFunction, type SmoothFunction } from './evaluate/smooth-function.ts';
export { compare, settleOpenSizes, type Comparison } from './compare/compare.ts';
export { rightEntry } from './compare/entry-results.ts';
export { collisionsOf, hiddenBy } from './compare/collisions.ts';
export { findCounterexample } from './compare/counterexample.ts';
export { diagnose, type Diagnosis } from './compare/diagnose.ts';
export { diagnoseByMending } from './compare/diagnose-by-mending.ts';
export { diagnoseMisfit } from './compare/misfit.ts';
export {
  askedShape,
  askFor,
  upstreamName,
  type Convention,
  type Question,
  type QuestionOptions,
} from './compare/question.ts';
export { misconceptions, type MisconceptionId, type WrongTurn } from './misconceptions/index.ts';

export { readDeclarations } from './givens/declaration.ts';
