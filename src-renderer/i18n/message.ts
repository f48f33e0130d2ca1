/** A sentence of the interface with `{parameters}`; two forms where English counts. */
export type Message = string | { readonly one: string; readonly other: string };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type ParametersIn<M> = M extends string
  ? NamesIn<M>
  : M extends { readonly one: infer One; readonly other: infer Other }
    ? NamesIn<One> | NamesIn<Other> | 'count'
    : never;

/** What a message needs to be filled in; nothing for one without parameters. */
export type Parameters<M> = [ParametersIn<M>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersIn<M>, string | number>>];

/** Fills a message in; `count` chooses between its two forms. */
export function fill(
  message: Message,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text =
    typeof message === 'string' ? message : values['count'] === 1 ? message.one : message.other;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
