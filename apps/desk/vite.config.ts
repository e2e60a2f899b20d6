import react from '@vitejs/plugin-react';
import { tokensCss } from '@zhulian/design';
import { defineConfig, type Plugin } from 'vite';

/** The tokens of packages/design as custom properties, in the page before anything is drawn. */
const tokens: Plugin = {
  name: 'zhulian-tokens',
  transformIndexHtml: () => [{ tag: 'style', children: tokensCss(), injectTo: 'head' }],
};

/** Every node serves the same files under /assets/desk/ and the page itself at /<province>/desk/*. */
export default defineConfig({
  base: '/assets/desk/',
  plugins: [react(), tokens],
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    // No data: addresses, so that `default-src 'self'` is enough.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
