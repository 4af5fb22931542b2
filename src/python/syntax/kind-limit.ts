/** The numbers of kinds and tokens stay below this: tables by kind are as long. */
export const kindLimit = 256
