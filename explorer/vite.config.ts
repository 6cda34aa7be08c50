import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress.ts';

/** The server of `npm run dev`, which answers API requests during development. */
const API_URL = 'http://127.0.0.1:4000';

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), compress(mode === 'quick')],
  build: {
    // The content security policy allows no inline content and no data URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // compress.ts prints the compressed sizes.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
  },
  server: { proxy: { '/graphql': API_URL, '/schema.graphql': API_URL, '/reconcile': API_URL } },
}));
