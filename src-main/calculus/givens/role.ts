/** What a declared name stands for, which says how its values are drawn. */
export const roles = ['free', 'one-hot', 'positive', 'mask', 'probability', 'index'] as const;
export type Role = (typeof roles)[number];
