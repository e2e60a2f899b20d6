/** The floor plan: which package may import which. `house.test.ts` holds every manifest and tsconfig to it. */
export interface Room {
  readonly folder: string;
  readonly floor: 0 | 1 | 2 | 3 | 4 | 5 | 'cellar';
  readonly mayImport: readonly string[];
}

const ground = ['vocabulary'] as const;
const rules = ['vocabulary', 'exchange', 'registry', 'certificate', 'casework'] as const;

export const plan: Readonly<Record<string, Room>> = {
  vocabulary: { folder: 'packages/vocabulary', floor: 0, mayImport: [] },
  exchange: { folder: 'packages/exchange', floor: 1, mayImport: ground },
  registry: { folder: 'packages/registry', floor: 1, mayImport: ground },
  certificate: { folder: 'packages/certificate', floor: 1, mayImport: ['vocabulary', 'registry'] },
  casework: {
    folder: 'packages/casework',
    floor: 1,
    mayImport: ['vocabulary', 'exchange', 'registry', 'certificate'],
  },
  matching: { folder: 'packages/matching', floor: 1, mayImport: ['vocabulary', 'registry'] },
  demography: { folder: 'packages/demography', floor: 1, mayImport: ground },
  evidence: { folder: 'packages/evidence', floor: 1, mayImport: [] },
  catalogue: { folder: 'packages/catalogue', floor: 2, mayImport: [...rules, 'demography'] },
  contract: { folder: 'packages/contract', floor: 2, mayImport: [...rules, 'demography'] },
  store: { folder: 'packages/store', floor: 3, mayImport: rules },
  service: {
    folder: 'packages/service',
    floor: 4,
    mayImport: [...rules, 'demography', 'evidence', 'contract', 'store'],
  },
  design: { folder: 'packages/design', floor: 4, mayImport: ['vocabulary', 'contract'] },
  rehearsal: {
    folder: 'packages/rehearsal',
    floor: 'cellar',
    mayImport: [...rules, 'catalogue', 'contract', 'store', 'service'],
  },
  node: {
    folder: 'apps/node',
    floor: 5,
    mayImport: [...rules, 'catalogue', 'contract', 'store', 'service'],
  },
  hub: {
    folder: 'apps/hub',
    floor: 5,
    mayImport: [...rules, 'catalogue', 'contract', 'store', 'service'],
  },
  portal: {
    folder: 'apps/portal',
    floor: 5,
    mayImport: ['vocabulary', 'certificate', 'casework', 'catalogue', 'contract', 'design'],
  },
  desk: {
    folder: 'apps/desk',
    floor: 5,
    mayImport: ['vocabulary', 'casework', 'demography', 'catalogue', 'contract', 'design'],
  },
  zhulian: {
    folder: 'apps/zhulian',
    floor: 5,
    mayImport: [
      ...rules,
      'demography',
      'matching',
      'evidence',
      'catalogue',
      'contract',
      'store',
      'service',
      'rehearsal',
      'node',
      'hub',
      'portal',
      'design',
    ],
  },
};
