import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress.ts';

/** Where `npm run dev` serves the API while this page is worked on. */
const SERVER = 'http://127.0.0.1:4000';

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), compress(mode === 'quick')],
  build: {
    // Every file is one that the content security policy allows: nothing inline, no data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Compressed it says more: compress.ts prints that.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
  },
  server: { proxy: { '/graphql': SERVER, '/schema.graphql': SERVER, '/reconcile': SERVER } },
}));
