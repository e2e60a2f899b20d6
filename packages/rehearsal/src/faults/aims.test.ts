import { hubParty, type PartyId } from '@zhulian/exchange';
import { describe, expect, test } from 'vitest';
import { bitOf } from '../coverage/struck-state.ts';
import { Scheduler } from '../world/scheduler.ts';
import { Aims } from './aims.ts';

const guizhou: PartyId = 'zl:node:52';
const hunan: PartyId = 'zl:node:43';

describe('Aims 伺机', () => {
  test('a fault strikes the first node that is in the state, once; at the latest moment it strikes all the same', async () => {
    const scheduler = new Scheduler(0);
    const aims = new Aims(scheduler);
    const struck: string[] = [];
    const strike = (party: PartyId): void => void struck.push(`${scheduler.nowMs()} ${party}`);
    const aim = { latestMs: 1_000, party: guizhou, strike } as const;
    aims.add({ ...aim, state: 'handover-released' });
    aims.add({ ...aim, state: 'handover-released', at: hubParty });
    scheduler.after(10, () => aims.meet(hunan, bitOf('handover-offered')));
    scheduler.after(20, () => aims.meet(hunan, bitOf('handover-released')));
    scheduler.after(30, () => aims.meet(hunan, bitOf('handover-released')));
    await scheduler.runUntil(2_000);
    expect(struck).toEqual([`21 ${hunan}`, `1000 ${guizhou}`]);
  });
});
