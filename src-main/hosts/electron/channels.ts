/** The two channels between preload and main. */
export const channels = { call: 'nabla:call', event: 'nabla:event' } as const;
