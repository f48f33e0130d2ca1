import { traceExpression } from '../calculus/trace-expression.ts';
import type { HandlersOf } from './handlers.ts';

export const exploreHandlers = (): HandlersOf<'explore'> => ({
  'explore.trace': ({ expression, at, ties }) => traceExpression(expression, at, { ties }),
});
