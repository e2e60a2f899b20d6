/** 性别, in the order of every array of this package: male first, then female. */
export type Sex = 'male' | 'female';

export const sexes: readonly Sex[] = ['male', 'female'];
