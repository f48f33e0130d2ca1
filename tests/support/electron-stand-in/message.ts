/** What a page sends to the main process; `values` is what `encode` wrote. */
export type FromPage =
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly values: string;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly values: string };

/** What the main process sends to a page. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: string }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly values: string };

/** The page's names for both directions; neither is visible to the app's own scripts. */
export const bindingName = '__electronStandInSend';
export const deliveryName = '__electronStandInDeliver';
