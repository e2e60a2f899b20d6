import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AskedPerson,
  cast,
  generatePopulation,
  type PersonId,
  type Register,
  rankCandidates,
} from '@zhulian/registry';
import type { CalendarDate, Instant } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../cluster/start-cluster.ts';
import { type NodeDatabase, openNodeDatabase } from '../connection/node-database.ts';
import { findPersonByNumber } from './find-person-by-number.ts';
import { loadPersonForCase } from './load-person-for-case.ts';
import { listPairingCandidates } from './pairing-candidates.ts';
import { saveKinship } from './save-kinship.ts';
import { saveRegister } from './save-register.ts';
import { saveResidences } from './save-residences.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhulian-registry-'));
const recordedAt = '2026-01-01T00:00:00.000Z' as Instant;
const divisions = {
  inForceFor: (code: string) => (code === '522401' ? ['520502'] : [code]),
};
const { registers } = generatePopulation({
  seed: 7,
  persons: 3000,
  provinces: ['44', '52'],
  divisions: {
    townships: { 44: ['441900119', '440305001'], 52: ['520502100', '520502101', '520602001'] },
    deadCounties: {
      520502: [{ code: '522401', validFrom: null, validUntil: '2011-12-30' as CalendarDate }],
    },
  },
});
const guizhou = registers['52'] as Register;
const { mother, homophone, namesake, oneDigitApart } = cast.residents;
const motherId = mother.personIds['52'] as PersonId;
const asked: AskedPerson = {
  name: mother.name,
  identityNumber: mother.number,
  birthDate: mother.birthDate,
  registeredDivision: '522401',
};

let cluster: Cluster;
let node: NodeDatabase;

beforeAll(async () => {
  cluster = await startCluster({ dataDir: folder });
  node = await openNodeDatabase({ cluster, name: 'guizhou' });
  await node.serving.transact((tx) => saveRegister(tx, { register: guizhou, recordedAt }));
});

afterAll(async () => {
  await node.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('saveRegister 登记簿', () => {
  test('gives every person back as she was saved', async () => {
    for (const person of guizhou.persons.filter((_, index) => index % 97 === 0)) {
      const loaded = await loadPersonForCase(node.serving, {
        personId: person.id,
        fields: ['name', 'former-names', 'sex', 'birth-date', 'identifiers'],
      });
      expect(loaded).toEqual({
        id: person.id,
        name: person.name,
        'former-names': person.formerNames,
        sex: person.declaredSex,
        'birth-date': person.declaredBirthDate,
        identifiers: person.identifiers,
      });
    }
  });

  test('keeps 𠮷, a character of no font, markup and formulas in names, code point for code point', async () => {
    const { rareName, unprintableName } = cast.residents;
    for (const { name, personIds } of [rareName, unprintableName]) {
      const personId = personIds['52'] as PersonId;
      const loaded = await loadPersonForCase(node.serving, { personId, fields: ['name'] });
      expect(loaded).toEqual({ id: personId, name });
    }
    const [template] = guizhou.persons;
    const names = [
      '=HYPERLINK("http://x")',
      '<svg onload=alert(1)>',
      '𠮷'.repeat(60),
      "O'Neil; --",
    ];
    for (const [index, name] of names.entries()) {
      const id = `00000000-0000-4000-8000-00000000000${index}` as PersonId;
      const person = { ...(template as Register['persons'][number]), id, name, identifiers: [] };
      const register = { persons: [person], households: [], kinship: [], residences: [] };
      await saveRegister(node.serving, { register, recordedAt });
      const loaded = await loadPersonForCase(node.serving, { personId: id, fields: ['name'] });
      expect(loaded.name).toBe(name);
    }
  });

  test('refuses two stays of one kind that overlap, and allows them end to end', async () => {
    const stay = {
      personId: motherId,
      kind: 'former',
      divisionAsWritten: '520502101',
      townshipAsWritten: null,
      township: '520502101',
    } as const;
    const [from, middle, to] = ['2001-01-01', '2005-01-01', '2009-01-01'] as CalendarDate[];
    const first = { ...stay, from: from as CalendarDate, to: middle as CalendarDate };
    const next = { ...stay, from: middle as CalendarDate, to: to as CalendarDate };
    await saveResidences(node.serving, [first, next], recordedAt);
    await expect(
      saveResidences(
        node.serving,
        [{ ...stay, from: '2008-12-31' as CalendarDate, to: null }],
        recordedAt,
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  test('writes a couple only with the case in which they act together', async () => {
    const edge = {
      relation: 'couple-in-case',
      personId: motherId,
      relative: { name: '陈立平', number: null },
      declaredOn: '2026-01-05' as CalendarDate,
    } as const;
    await saveKinship(node.serving, [{ ...edge, caseId: 'case-1' }], recordedAt);
    const caseless = { ...edge, caseId: null as unknown as string };
    await expect(saveKinship(node.serving, [caseless], recordedAt)).rejects.toMatchObject({
      code: '23514',
    });
    const loaded = await loadPersonForCase(node.serving, {
      personId: motherId,
      fields: ['kinship'],
    });
    expect(loaded.kinship).toEqual([{ ...edge, caseId: 'case-1' }]);
  });

  test('has no column and no index by pregnancy, contraception, births, marriage or relation', async () => {
    const words = await node.serving.query<{ readonly word: string }>(
      `select column_name as word
         from information_schema.columns
        where table_schema in ('registry', 'access')
        union all
       select indexdef
         from pg_indexes
        where schemaname = 'registry' and indexdef like '%relation_to_head%'`,
    );
    expect(words.length).toBeGreaterThan(40);
    const forbidden = /pregn|contracep|birth_order|births|parity|marri|marital|spouse|indexdef/u;
    expect(words.filter(({ word }) => forbidden.test(word) || word.startsWith('CREATE'))).toEqual(
      [],
    );
  });
});

describe('loadPersonForCase 按需读取', () => {
  test('answers the fields asked for and has no property for any other', async () => {
    const loaded = await loadPersonForCase(node.serving, {
      personId: motherId,
      fields: ['registered-residence'],
    });
    expect(Object.keys(loaded).sort()).toEqual(['id', 'registered-residence']);
    expect(loaded['registered-residence']).toMatchObject([
      { divisionAsWritten: '522401', townshipAsWritten: '鸭池镇', township: '520502100', to: null },
    ]);
  });

  test('does not know in Guizhou where she lives in Guangdong', async () => {
    const loaded = await loadPersonForCase(node.serving, {
      personId: motherId,
      fields: ['current-residence'],
    });
    expect(JSON.stringify(loaded)).not.toContain('4419');
  });
});

describe('listPairingCandidates 配对候选', () => {
  test('finds the mother and her three look-alikes among the whole register, and she ranks first', async () => {
    const found = await listPairingCandidates(node.serving, { asked, divisions, limit: 20 });
    const ranked = rankCandidates(asked, found, divisions);
    expect(ranked[0]?.subject.person.id).toBe(motherId);
    const ids = ranked.map(({ subject }) => subject.person.id);
    for (const alike of [homophone, namesake, oneDigitApart]) {
      expect(ids).toContain(alike.personIds['52']);
    }
    expect(found.length).toBeLessThanOrEqual(20);
  });

  test('finds her by name and place alone, without a number', async () => {
    const { identityNumber: _, ...withoutNumber } = asked;
    const search = { asked: withoutNumber, divisions, limit: 20 };
    const ids = (await listPairingCandidates(node.serving, search)).map(({ person }) => person.id);
    expect(ids).toContain(motherId);
  });

  test('finds everybody by her own papers in the first place, faulty numbers included', async () => {
    const some = guizhou.persons.filter((_, index) => index % 61 === 0);
    for (const person of some) {
      const number = person.identifiers[0]?.number;
      const own: AskedPerson = {
        name: person.name,
        birthDate: person.declaredBirthDate ?? undefined,
        identityNumber: number,
      };
      const found = await listPairingCandidates(node.serving, { asked: own, divisions, limit: 20 });
      const [first] = rankCandidates(own, found, divisions);
      expect(first?.subject.person.name).toBe(person.name);
    }
  });

  test('finds nobody by a placeholder', async () => {
    const placeholder = { name: '查无此人', identityNumber: '000000000000000000' };
    const search = { asked: placeholder, divisions, limit: 20 };
    expect(await listPairingCandidates(node.serving, search)).toEqual([]);
  });

  test('answers no more people than the limit', async () => {
    const search = { asked, divisions, limit: 2 };
    expect(await listPairingCandidates(node.serving, search)).toHaveLength(2);
  });
});

describe('findPersonByNumber 按号查人', () => {
  test('finds her by 18 and by the old 15 digits', async () => {
    const old = mother.number.slice(0, 6) + mother.number.slice(8, 17);
    expect(await findPersonByNumber(node.serving, mother.number)).toBe(motherId);
    expect(await findPersonByNumber(node.serving, old)).toBe(motherId);
  });

  test('finds nobody by a placeholder, though people carry it', async () => {
    const carriers = guizhou.persons.flatMap((person) =>
      person.identifiers.filter(({ flags }) => flags.includes('placeholder')),
    );
    expect(carriers.length).toBeGreaterThan(0);
    for (const { number } of carriers) {
      expect(await findPersonByNumber(node.serving, number)).toBeUndefined();
    }
  });

  test('does not choose between two people who carry one number', async () => {
    const [first, second] = guizhou.persons.filter(({ identifiers }) => identifiers.length === 1);
    const doubled = first?.identifiers[0];
    expect(doubled).toBeDefined();
    await node.serving.query(
      `insert into registry.identifier (
         person_id, position, kind, number, flags, recorded_on, comparable, recorded_at)
       select $2, 9, kind, number, flags, recorded_on, comparable, recorded_at
         from registry.identifier
        where person_id = $1`,
      [first?.id, second?.id],
    );
    expect(await findPersonByNumber(node.serving, doubled?.number ?? '')).toBeUndefined();
  });
});
