/**
 * Scans the catalogue's shelves and writes packages/catalogue/src/shelves.generated.ts, which git ignores. A folder with
 * an index.ts is an entry; there is no list to edit. Plain JavaScript: Node 20 must be able to run it.
 * Another root may be given for a copy: node tools/catalogue-index.mjs <root>.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const shelves = [
  { folder: 'service-items', name: 'serviceItems', type: 'ServiceItem' },
  { folder: 'case-types', name: 'caseTypes', type: 'CaseType' },
  { folder: 'provinces', name: 'provinces', type: 'Province' },
  { folder: 'legal-bases', name: 'legalBases', type: 'LegalBasis' },
];

const identifier = (slug) => slug.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

function listSlugs(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

export function composeIndex(source) {
  const imports = [];
  const lists = [];
  for (const shelf of shelves) {
    const slugs = listSlugs(join(source, shelf.folder));
    const names = slugs.map((slug) => `${shelf.name}_${identifier(slug)}`);
    slugs.forEach((slug, index) => {
      imports.push(
        `import { entry as ${names[index]} } from './${shelf.folder}/${slug}/index.ts';`,
      );
    });
    lists.push(
      `export const ${shelf.name}: readonly ${shelf.type}[] = [\n${names.map((name) => `  ${name},\n`).join('')}];`,
    );
  }
  const types = shelves.map((shelf) => shelf.type).sort();
  return [
    '// Written by tools/catalogue-index.mjs from the folders beside it. Never edited, never committed.',
    `import type { ${types.join(', ')} } from '@zhulian/casework';`,
    ...imports,
    '',
    lists.join('\n\n'),
    '',
  ].join('\n');
}

/** Writes only when something has changed, so that builds stay warm. */
export function writeIndex(root) {
  const source = join(root, 'packages', 'catalogue', 'src');
  const file = join(source, 'shelves.generated.ts');
  const text = composeIndex(source);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeIndex(process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url))));
}
