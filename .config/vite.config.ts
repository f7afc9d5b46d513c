import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The review app: built once by `npm ci`, served by `evidex review` from `dist/web`. */
export default defineConfig({
  root: fileURLToPath(new URL('../src/review/web', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy lets nothing in that stands in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // It comes from the same machine: one file is quicker than many.
    chunkSizeWarningLimit: 2_000,
  },
});
