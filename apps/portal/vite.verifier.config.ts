import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { componentsCss } from '@zhulian/design';
import { defineConfig, type Plugin, transformWithOxc, type UserConfig } from 'vite';
import { verifyCss } from './src/verifier/verify-css.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The files beside the script: the stylesheet from the components, the service worker from its source. */
const companions: Plugin = {
  name: 'verifier-companions',
  async generateBundle() {
    const path = fileOf('./src/verifier/sw.ts');
    const worker = await transformWithOxc(readFileSync(path, 'utf8'), path, { sourcemap: false });
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker.code });
    this.emitFile({
      type: 'asset',
      fileName: 'verify.css',
      source: `${componentsCss()}\n${verifyCss}`,
    });
  },
};

/** Builds `dist/verifier/{verify.js, verify.css, sw.js}`: one self-contained classic script, no other file, no network. */
const config: UserConfig = defineConfig({
  root: fileOf('.'),
  publicDir: false,
  plugins: [companions],
  build: {
    outDir: fileOf('./dist/verifier'),
    emptyOutDir: true,
    target: 'es2020',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: fileOf('./src/verifier/verify-entry.ts'),
      output: { format: 'iife', entryFileNames: 'verify.js' },
    },
  },
});

export default config;
