import type { CaseCommand, CustodyView, HandoverView } from '@zhulian/contract';
import { cast } from '@zhulian/registry';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { done, openScene, type Scene } from './scene.ts';

/** 贵州 鸭池镇, where the mother is registered and to which the cases of these tests go. */
export const yachi = '520502100';
export const changan = '441900119';
export const session = citizenOf(cast.residents.mother, '44');

/** 广东 and 贵州 hand over; 海南 and 四川 have the duty of 2026 with the hub. */
export function openCustodyScene(): Promise<Scene> {
  return openScene('2026-11-09T09:00:00+08:00', {
    places: ['guangdong', 'guizhou', 'hainan', 'sichuan'],
  });
}

/** What the people of these tests do at their desks. */
export interface CustodyActs {
  readonly atChangan: () => StoryDesk;
  readonly atYachi: () => StoryDesk;
  submit(): Promise<string>;
  offer(
    desk: StoryDesk,
    order: { readonly caseId: string; readonly to: string; readonly expiresOn?: string },
  ): ReturnType<StoryDesk['act']>;
  /** A button of the list of hand-overs, pressed on the row as it stands. */
  press(
    desk: StoryDesk,
    caseId: string,
    command: Extract<CaseCommand, { command: `${string}-handover` }>,
  ): ReturnType<StoryDesk['act']>;
  row(desk: StoryDesk, caseId: string): Promise<HandoverView | undefined>;
  timeline(desk: StoryDesk, caseId: string): Promise<CustodyView>;
}

export function actsIn(scene: () => Scene): CustodyActs {
  let presses = 0;
  const key = (): string => {
    presses += 1;
    return `custody-press-${presses}`;
  };
  const today = () => calendarDateOf(instantOf(scene().region().clock.nowMs()));
  const node = (slug: string) => nodeOf(scene().region(), slug);
  const row: CustodyActs['row'] = async (desk, caseId) => {
    for (const direction of ['incoming', 'outgoing'] as const) {
      const { rows } = await desk.node.desk.listHandovers(desk.actor, {
        direction,
        after: undefined,
      });
      const found = rows.find((one) => one.caseId === caseId);
      if (found) return found;
    }
    return undefined;
  };
  return {
    atChangan: () => deskOf(node('guangdong'), cast.staff.changanClerk),
    atYachi: () => deskOf(node('guizhou'), cast.staff.yachiClerk),
    async submit() {
      const { caseId } = await done(
        node('guangdong').portal.submit(session, {
          answers: { applyingWith: 'alone' },
          idempotencyKey: key(),
        }),
      );
      return caseId;
    },
    offer: (desk, { caseId, to, expiresOn = today() }) =>
      desk.act(caseId, {
        command: 'offer-handover',
        toOffice: to,
        reason: 'place-of-registration',
        expiresOn,
      }),
    async press(desk, caseId, command) {
      const version = (await row(desk, caseId))?.version ?? 0;
      const order = { caseId, version, idempotencyKey: key(), command };
      return desk.node.desk.command(desk.actor, order);
    },
    row,
    timeline: (desk, caseId) => done(desk.node.desk.viewCustody(desk.actor, caseId)),
  };
}
