import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { pageHtml } from './src/page/page-html.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The one script of the build goes into the page, and the page is all that is written. */
const onePage: Plugin = {
  name: 'verify-page',
  generateBundle(_options, bundle) {
    for (const [name, part] of Object.entries(bundle)) {
      if (part.type !== 'chunk') continue;
      this.emitFile({
        type: 'asset',
        fileName: 'verify.html',
        source: pageHtml(part.code, hashOf),
      });
      delete bundle[name];
    }
  },
};

/** Builds `dist/verify.html`: one self-contained file that opens from a disk, with no network. */
const config: UserConfig = defineConfig({
  root: fileOf('.'),
  publicDir: false,
  plugins: [onePage],
  build: {
    outDir: fileOf('./dist'),
    // The compiled types lie there too.
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: fileOf('./src/page/page-entry.ts'),
      output: { format: 'iife', entryFileNames: 'verify.js' },
    },
  },
});

export default config;
