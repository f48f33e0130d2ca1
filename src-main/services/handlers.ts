import type { CallInput, CallName, CallOutput } from '../contract/index.ts';

/** What answers one call: takes the decoded input, returns the output before it is encoded. */
export type Handler<N extends CallName> = (
  input: CallInput<N>,
) => CallOutput<N> | Promise<CallOutput<N>>;

/** An answer for every call of the contract; a missing one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

/** The calls of one feature: those whose names begin with it. */
export type HandlersOf<Feature extends string> = Pick<
  Handlers,
  Extract<CallName, `${Feature}.${string}`>
>;
