import type { ProvincialNode } from '@zhulian/node';
import { cast } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import type { NodeDatabase } from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { populate } from '../../region/populate.ts';
import { wallClock } from '../../region/system-ports.ts';
import { citizenOf, must } from '../../story/story-desk.ts';
import type { HandoverQuestion, Moments } from './handover-wire.ts';
import type { HeardLetter } from './watch-door.ts';

/** Who presses the buttons at one node of the bench: gives commands, opens no page, and thinks in no time. */
export interface HandoverClerk {
  readonly hear: (letter: HeardLetter) => void;
  answer(asked: HandoverQuestion): Promise<unknown>;
}

/** The mother is registered there: whoever offers may offer to that county. */
const { id, name, office, role } = cast.staff.yachiClerk;
const receiver: Actor = { id, name, office, role };
/** Matters that are submitted at once. */
const submittersMax = 6;

export async function createHandoverClerk(
  node: ProvincialNode,
  database: NodeDatabase,
): Promise<HandoverClerk> {
  const { slug } = node.province;
  await populate(
    {
      nodes: new Map([[slug, node]]),
      databases: new Map([[slug, database]]),
      today: () => '2026-11-28' as never,
      clock: { nowMs: wallClock.nowMs, advanceTo: () => Promise.resolve() },
    },
    { persons: 0, seed: 2010 },
  );
  const book = openBook();
  return {
    hear(letter) {
      if (letter.type === 'cn.zhulian.custody.offer.v1') void accept(node, letter.caseId);
      book.hear(letter);
    },
    answer(asked) {
      if (asked.kind === 'moments') return Promise.resolve(book.takeMoments());
      if (asked.kind === 'submit') return submitMany(node, asked.count);
      return handOverMany(node, { ...asked, database, book });
    },
  };
}

type Book = ReturnType<typeof openBook>;

/** When what was said of each case became durable here. */
function openBook() {
  let moments = new Map<string, number>();
  const heard = new Map<string, { isReleased: boolean; registrations: number }>();
  const waiting = new Map<string, () => void>();
  const note = (caseId: string): void => void moments.set(caseId, now());
  return {
    note,
    /** Resolves when the new holder's ACTIVATE is stored here. */
    activated: (caseId: string): Promise<void> =>
      new Promise((resolve) => waiting.set(caseId, resolve)),
    hear({ caseId, type }: HeardLetter): void {
      if (type === 'cn.zhulian.custody.activation.v1') waiting.get(caseId)?.();
      const known = heard.get(caseId) ?? { isReleased: false, registrations: 0 };
      const hadBegun = known.isReleased && known.registrations > 1;
      if (type === 'cn.zhulian.custody.release.v1') known.isReleased = true;
      if (type === 'cn.zhulian.custody.registration.v1') known.registrations += 1;
      heard.set(caseId, known);
      // At the new holder the epoch begins in the transaction that brings the last of these three.
      if (!hadBegun && known.isReleased && known.registrations > 1) note(caseId);
    },
    takeMoments(): Moments {
      const out = Object.fromEntries(moments);
      moments = new Map();
      return out;
    },
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function submitMany(node: ProvincialNode, count: number): Promise<readonly string[]> {
  const session = citizenOf(cast.residents.mother, node.province.code);
  const ids: string[] = [];
  let begun = 0;
  const submit = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const outcome = await node.portal.submit(session, {
        answers: { applyingWith: 'alone' },
        idempotencyKey: `bench-${begun}-${performance.now()}`,
      });
      ids.push(must(outcome, 'submit').caseId);
    }
  };
  await Promise.all(Array.from({ length: submittersMax }, submit));
  return ids;
}

async function handOverMany(
  node: ProvincialNode,
  order: {
    readonly cases: readonly string[];
    readonly underWay: number;
    readonly database: NodeDatabase;
    readonly book: Book;
  },
): Promise<void> {
  const rows = await order.database.serving.query<{ id: string; version: number }>(
    'select id, version from casework.case_file where id = any ($1::text[])',
    [order.cases],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const waiting = [...order.cases].reverse();
  const handOver = async (): Promise<void> => {
    for (let caseId = waiting.pop(); caseId !== undefined; caseId = waiting.pop()) {
      const activated = order.book.activated(caseId);
      await offer(node, { caseId, version: versions.get(caseId) ?? 1 });
      order.book.note(caseId);
      await activated;
    }
  };
  await Promise.all(Array.from({ length: order.underWay }, handOver));
}

async function offer(
  node: ProvincialNode,
  place: { readonly caseId: string; readonly version: number },
): Promise<void> {
  const clerk = cast.staff.changanClerk;
  const outcome = await node.desk.command(
    { id: clerk.id, name: clerk.name, office: clerk.office, role: clerk.role },
    {
      ...place,
      idempotencyKey: `bench-offer-${place.caseId}`,
      command: {
        command: 'offer-handover',
        toOffice: receiver.office,
        reason: 'place-of-registration',
        // The last day counts, and no office has to act earlier than that.
        expiresOn: calendarDateOf(instantOf(wallClock.nowMs())),
      },
    },
  );
  must(outcome, 'offer');
}

/** What an offer's page carries as its version is the epoch that it would begin: the second of a fresh matter. */
async function accept(node: ProvincialNode, caseId: string): Promise<void> {
  const outcome = await node.desk.command(receiver, {
    caseId,
    version: 2,
    idempotencyKey: `bench-accept-${caseId}`,
    command: { command: 'accept-handover' },
  });
  must(outcome, 'accept');
}
