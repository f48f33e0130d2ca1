/** A call of one of the learner's functions; arguments that are source text stand in `sources`. */
export interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
  /** Arguments that are functions, as JavaScript source, by their place. */
  readonly sources?: Readonly<Record<number, string>>;
}

export interface CodeRequest {
  /** TypeScript or JavaScript, as the learner wrote it. */
  readonly source: string;
  readonly functions: readonly string[];
  readonly calls: readonly Call[];
  /** Only what the code prints by itself and in the first so many calls is kept. */
  readonly printingCalls: number;
}

/** What a call returned (numbers that JSON lacks are strings), or what it threw. */
export type CallResult =
  | { readonly value: unknown }
  | { readonly missing: true }
  | {
      readonly thrown: { readonly name: string; readonly message: string; readonly line?: number };
    };

/** What stopped the code for good. */
export type StopReason = 'time' | 'memory' | 'stack' | 'crash';

export interface CodeOutcome {
  /** Why the code could not be read or failed before any call, with its line. */
  readonly failure?: { readonly name: string; readonly message: string; readonly line?: number };
  readonly stopped?: StopReason;
  /** Whether it asks for modules, of which there are none; then nothing was run. */
  readonly importsModules?: boolean;
  /** Functions that the code does not define. */
  readonly undefinedFunctions: readonly string[];
  /** As many as calls were made before the code was stopped. */
  readonly results: readonly CallResult[];
  /** What was printed on the console. */
  readonly output: string;
}
