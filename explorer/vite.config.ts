import { defineConfig } from 'vite';
import { compress } from './compress.ts';
import { slimCytoscape } from './slim-cytoscape.ts';

/** The server of `npm run dev`, which answers API requests during development. */
const API_URL = 'http://127.0.0.1:4000';

/** Preact stands in for React, also within the libraries. It is a sixth of the size. */
const PREACT = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [slimCytoscape(), compress(mode === 'quick')],
  resolve: { alias: PREACT },
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
