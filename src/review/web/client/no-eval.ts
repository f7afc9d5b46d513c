/**
 * The vocabulary in `model` brings its zod schemas along. Where zod makes them quicker it asks for eval, which the content
 * security policy forbids: this says so before zod is loaded, in the place where its versions share their settings.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
