/**
 * Scaffolds one folder of the catalogue: npm run new -- service-item <slug>. Nothing else has to be edited; the index
 * is written by tools/catalogue-index.mjs. Another root may be given as the third argument. Plain JavaScript for Node 20.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeIndex } from './catalogue-index.mjs';

const wordsOf = (slug) => slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

const templates = {
  'service-item': (slug) => ({
    folder: join('service-items', slug),
    files: {
      'words.ts': `import type { Words } from '@zhulian/vocabulary';

export const title: Words = { zh: '${slug}', en: '${wordsOf(slug)}' };
`,
      'form.ts': `import type { FormField } from '@zhulian/casework';

/** Only what sharing cannot supply. */
export const form: readonly FormField[] = [];
`,
      'index.ts': `import { defineServiceItem, type Guide, type Province, type ServiceItem } from '@zhulian/casework';
import { form } from './form.ts';
import { title } from './words.ts';

const none = { zh: '不收费', en: 'No fee' };

/** 办事指南 of one province. */
function guideOf(province: Province): Guide {
  return {
    slug: '${slug}',
    title,
    office: province.name,
    bases: [],
    whoMayApply: [],
    materials: [],
    steps: [],
    limits: [],
    fee: none,
    result: title,
    remedies: [],
    unverified: [],
  };
}

export const entry: ServiceItem = defineServiceItem({
  slug: '${slug}',
  title,
  caseType: null,
  fee: 'none',
  form,
  guideOf,
  examples: [],
});
`,
      [`${slug}.test.ts`]: `import { describe, expect, test } from 'vitest';
import { entry } from './index.ts';

describe('${wordsOf(slug)}', () => {
  test('stands on its shelf under its own slug and costs nothing', () => {
    expect(entry).toMatchObject({ slug: '${slug}', fee: 'none' });
  });
});
`,
    },
  }),
};

export function scaffold({ root, shelf, slug }) {
  const template = templates[shelf];
  if (!template || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug ?? '')) {
    console.error('用法 · usage: npm run new -- service-item <slug-in-lower-case>');
    return false;
  }
  const { folder, files } = template(slug);
  const path = join(root, 'packages', 'catalogue', 'src', folder);
  if (existsSync(path)) {
    console.error(`已经存在 · exists already: ${folder}`);
    return false;
  }
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  writeIndex(root);
  console.log(`packages/catalogue/src/${folder}`);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [shelf, slug, root = dirname(dirname(fileURLToPath(import.meta.url)))] =
    process.argv.slice(2);
  if (!scaffold({ root, shelf, slug })) process.exitCode = 1;
}
