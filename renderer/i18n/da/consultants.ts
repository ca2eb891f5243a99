export const consultants = {} as const;
