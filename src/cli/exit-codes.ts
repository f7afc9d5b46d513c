/** Exit codes of the command line; part of its contract. */
export const exitCodes = {
  done: 0,
  doneWithExceptions: 1,
  badUsage: 2,
  failed: 3,
  interrupted: 130,
} as const;
