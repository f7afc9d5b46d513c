/** What is still to be done about a field: nothing, decide, decide as the second person, settle a conflict. */
export const todos = ['none', 'decide', 'second', 'conflict'] as const;
export type Todo = (typeof todos)[number];
