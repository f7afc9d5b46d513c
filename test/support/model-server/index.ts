export * from './model-server.ts';
export * from './replies.ts';
