export type { Expression, ExpressionKind, ExpressionOf, Relation } from './expression.ts';
export { namesIn, operandsOf, sameExpression, substitute, withOperands } from './expression.ts';
export {
  canonicalName,
  limits,
  parseExpression,
  SyntaxProblem,
  type Scope,
} from './parse/index.ts';
