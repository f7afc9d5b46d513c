#!/usr/bin/env node
// The version check must come before anything else is loaded: under an older Node the database library crashes.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `evidex needs Node 22.18 or newer and this is ${process.versions.node}; in a clone, use "npm run evidex -- …", which brings its own Node\n`,
  );
  process.exit(3);
}
// Keeps compiled code between commands, in reading processes and analysis threads too: halves the time until they work.
const { ownCacheFolder } = await import('./own-cache-folder.ts');
const cacheFolder = process.env['NODE_COMPILE_CACHE'] ?? ownCacheFolder();
if (cacheFolder !== null) {
  (await import('node:module')).enableCompileCache(cacheFolder);
  process.env['NODE_COMPILE_CACHE'] = cacheFolder;
}
// A reader such as `head` may have seen enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));

export {};
