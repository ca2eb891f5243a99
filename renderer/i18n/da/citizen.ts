export const citizen = {} as const;
