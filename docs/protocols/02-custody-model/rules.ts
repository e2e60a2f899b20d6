/** What the model may be told: its size, who cheats, and which fault is planted. Written from the text of the protocol, not from the code. */
export interface Rules {
  /** 3 for the whole model; 2 for the small one. */
  readonly epochMax: 2 | 3;
  /** A province that signs whatever it likes in its own name: releases twice, releases what it withdrew. */
  readonly cheater: Province | null;
  readonly fault: Fault | null;
}

/** 0 opened the case; 1 and 2 are the others. */
export type Province = 0 | 1 | 2;

/** What can be wrong with an implementation; who must cheat, and how many epochs it takes, for it to show. Each must be found, or the model is no model. */
export const faults = {
  'registrar-forgets': {
    by: null,
    epochs: 2,
    says: 'a crash of a registrar loses what it registered',
  },
  'registrar-takes-the-last': {
    by: null,
    epochs: 2,
    says: 'a registrar replaces what it registered',
  },
  'majority-of-one': { by: null, epochs: 2, says: 'one registration is enough' },
  'activation-without-registration': {
    by: null,
    epochs: 2,
    says: 'the receiver begins with the release',
  },
  'holder-not-fenced': {
    by: null,
    epochs: 2,
    says: 'the release leaves the holder’s own tenure open',
  },
  'withdraw-after-release': {
    by: null,
    epochs: 2,
    says: 'an offer can be withdrawn after its release',
  },
  'release-without-consent': {
    by: null,
    epochs: 2,
    says: 'the holder releases to who has not accepted',
  },
  'assignment-without-registration': {
    by: null,
    epochs: 2,
    says: 'an assignment counts by itself',
  },
  'skip-without-proof': {
    by: null,
    epochs: 3,
    says: 'an epoch is skipped without the three votes',
  },
  'release-outside-the-outbox': {
    by: null,
    epochs: 2,
    says: 'a crash after the commit loses the release',
  },
  'expiry-ends-the-duty': { by: null, epochs: 2, says: 'an offer that runs out fences the holder' },
  'chain-not-checked': {
    by: 1,
    epochs: 3,
    says: 'nobody looks whether the record before is registered',
  },
  'split-is-the-end': { by: 0, epochs: 3, says: 'nothing resolves three votes for three records' },
} as const satisfies Readonly<
  Record<string, { readonly by: Province | null; readonly epochs: 2 | 3; readonly says: string }>
>;

export type Fault = keyof typeof faults;

export interface CustodyRecordModel {
  readonly id: number;
  readonly epoch: 1 | 2 | 3;
  readonly kind: 'opening' | 'release' | 'assign';
  readonly holder: Province;
  /** Record before it; −1 for the opening. */
  readonly prev: number;
  /** An assignment that skips a void epoch. */
  readonly skips: boolean;
}

export const provinces: readonly Province[] = [0, 1, 2];

const others = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const satisfies readonly (readonly [Province, Province])[];

export function othersOf(province: Province): readonly [Province, Province] {
  return others[province];
}

function listRecords(): readonly CustodyRecordModel[] {
  const records: CustodyRecordModel[] = [];
  const add = (record: Omit<CustodyRecordModel, 'id' | 'skips'>, skips = false): void => {
    records.push({ ...record, id: records.length, skips });
  };
  add({ epoch: 1, kind: 'opening', holder: 0, prev: -1 });
  for (const kind of ['release', 'assign'] as const) {
    for (const holder of othersOf(0)) add({ epoch: 2, kind, holder, prev: 0 });
  }
  for (const { id, holder: before } of records.slice(1)) {
    for (const kind of ['release', 'assign'] as const) {
      for (const holder of othersOf(before)) add({ epoch: 3, kind, holder, prev: id });
    }
  }
  for (const holder of provinces) add({ epoch: 3, kind: 'assign', holder, prev: 0 }, true);
  return records;
}

/** Every record that three provinces and three epochs allow: the opening, 4 for epoch 2, 16 and 3 for epoch 3. */
export const records: readonly CustodyRecordModel[] = listRecords();

export function recordOf(id: number): CustodyRecordModel {
  const record = records[id];
  if (record === undefined) throw new Error(`no record ${id}`);
  return record;
}

const byContent: ReadonlyMap<string, CustodyRecordModel> = new Map(
  records.map((record) => [contentOf(record, record.skips), record]),
);

function contentOf(
  { kind, holder, prev }: Pick<CustodyRecordModel, 'kind' | 'holder' | 'prev'>,
  skips: boolean,
): string {
  return `${kind} ${holder} ${prev} ${skips}`;
}

/** The record with this content. */
export function findRecord(
  wanted: Pick<CustodyRecordModel, 'kind' | 'holder' | 'prev'>,
  skips = false,
): CustodyRecordModel {
  const found = byContent.get(contentOf(wanted, skips));
  if (found === undefined) throw new Error('a record outside the model');
  return found;
}

/** Releases under a record, by the province that they would make the holder. */
const releases: readonly (readonly number[])[] = records.map(({ id, holder, epoch }) =>
  provinces.map((to) =>
    epoch === 3 || to === holder ? -1 : findRecord({ kind: 'release', holder: to, prev: id }).id,
  ),
);

export function releaseTo(to: Province, prev: number): number {
  return releases[prev]?.[to] ?? -1;
}

/** Releases that may follow a record. */
export function releasesOf(prev: number): readonly number[] {
  return (releases[prev] ?? []).filter((id) => id >= 0);
}
