/** Names under which finished work is recorded. `file` marks a whole file as finished for one configuration. */
export const FILE_STAGE = 'file';
