/** How much is read before a formula is called too long or too deep. */
export const limits = { tokens: 10_000, characters: 100_000, letters: 200, depth: 150 } as const;
