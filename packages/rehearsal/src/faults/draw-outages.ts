import { hubParty, type PartyId } from '@zhulian/exchange';
import type { DiskTrouble } from '../world/disk.ts';
import type { Region } from '../world/region.ts';
import { aimedStates } from './aims.ts';
import { durationMs, type OutagePlan, takeAim, times } from './outage-plan.ts';
import { drawPartitions } from './partitions.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** 故障 of one schedule: machines that stop, disks that fill, clocks that jump, keys that change, links that fail. */
export function drawOutages(region: Region, spanMs: number): void {
  const random = region.random.fork('outages');
  const plan = { region, spanMs, random };
  drawStops(plan);
  drawDiskTrouble(plan);
  drawClocks(plan);
  drawKeyChanges(plan);
  drawLies(plan);
  drawPartitions(plan);
}

function drawStops(plan: OutagePlan): void {
  const { random, region, spanMs } = plan;
  const stop = (
    party: PartyId,
    fault: 'crash' | 'long-outage' | 'hub-dead',
    downMs: number,
  ): void => {
    const node = region.nodes.get(party);
    if (node?.taker() === undefined) return;
    region.faults.strike(fault, party);
    node.crash();
    region.scheduler.after(downMs, () => node.start());
  };
  times(plan, 4, (party) => stop(party, 'crash', durationMs(random)));
  if (spanMs < 7 * dayMs) return;
  times(plan, 2, (party) => stop(party, 'long-outage', random.between(4, 10) * dayMs));
  if (random.chance(0.3)) {
    region.aims.add({
      state: random.pick(aimedStates),
      at: hubParty,
      latestMs: random.between(0, spanMs - 1),
      party: hubParty,
      strike: () => stop(hubParty, 'hub-dead', 7 * dayMs),
    });
  }
}

/** For a while a disk refuses all writes, or takes seconds for each. */
function drawDiskTrouble(plan: OutagePlan): void {
  const { random, region } = plan;
  const trouble = (kind: DiskTrouble, most: number): void =>
    times(plan, most, (party) => {
      const disk = region.nodes.get(party)?.disk;
      if (disk === undefined || disk.trouble !== undefined) return;
      disk.trouble = kind;
      region.scheduler.after(random.spread(minuteMs, 24 * hourMs), () => {
        if (disk.trouble === kind) disk.trouble = undefined;
      });
    });
  trouble('full', random.chance(0.3) ? 2 : 0);
  trouble('read-only', random.chance(0.2) ? 2 : 0);
  trouble('slow', random.chance(0.3) ? 2 : 0);
}

/** Clocks that are wrong by up to a quarter of an hour for good, and clocks that jump by up to 36 hours and, later, back. */
function drawClocks(plan: OutagePlan): void {
  const { random, region } = plan;
  times(plan, 2, (party) => {
    const node = region.nodes.get(party);
    if (node === undefined) return;
    region.faults.strike('clock-skewed', party);
    node.skewMs = random.between(-15, 15) * minuteMs;
  });
  times(plan, random.chance(0.4) ? 2 : 0, (party) => {
    const node = region.nodes.get(party);
    if (node === undefined) return;
    const jumpMs = random.between(-36 * 60, 36 * 60) * minuteMs;
    const isForward = jumpMs > 0;
    region.faults.strike(isForward ? 'clock-jumped-forward' : 'clock-jumped-back', party);
    node.skewMs = jumpMs;
    region.scheduler.after(durationMs(random), () => {
      if (node.skewMs !== jumpMs) return;
      region.faults.strike(isForward ? 'clock-jumped-back' : 'clock-jumped-forward', party);
      node.skewMs = 0;
    });
  });
}

/** Keys that change in the middle of everything. */
function drawKeyChanges(plan: OutagePlan): void {
  const { random, region } = plan;
  times(plan, random.chance(0.3) ? 2 : 0, (party) => changeKey(region, party));
}

/** The process ends, the key ends where its streams are then, and the process starts with the new one. */
function changeKey(region: Region, party: PartyId): void {
  const node = region.nodes.get(party);
  if (node?.taker() === undefined) return;
  region.faults.strike('key-rotated', party);
  node.crash();
  const { streamIn, streamOut } = node.database.tables;
  const sent = [...streamOut].map(([dst, stream]) => [dst, stream.length] as const);
  const received = [...streamIn].map(([src, rows]) => [src, Math.max(0, ...rows.keys())] as const);
  region.keys.rotate(party, region.scheduler.nowMs(), {
    sent: Object.fromEntries(sent),
    received: Object.fromEntries(received),
    logged: node.database.tables.log.edge.size,
  });
  node.start();
}

/** 作恶: in some schedules one province lies, again and again, beside its ordinary work. */
function drawLies(plan: OutagePlan): void {
  const { random, region } = plan;
  const { byzantine } = region;
  if (byzantine === undefined) return;
  // It has an ended key to lie with.
  region.scheduler.after(random.between(1, plan.spanMs), () => changeKey(region, byzantine.party));
  for (let left = random.between(5, 40); left > 0; left -= 1) {
    if (random.chance(0.5)) takeAim(plan, hubParty, (party) => byzantine.act(party));
    else region.scheduler.after(random.between(1, plan.spanMs), () => byzantine.act());
  }
}
