import type { PartyId } from '@zhulian/exchange';
import type { SeededRandom } from '../seed/seeded-random.ts';
import { durationMs, type OutagePlan, times } from './outage-plan.ts';

const hourMs = 3_600_000;

type Link = readonly [src: PartyId, dst: PartyId];

/** 断网 of one schedule: single links, one node, half of the region, halves joined by one node, and clogs in changing order. */
export function drawPartitions(plan: OutagePlan): void {
  const { random, region } = plan;
  const { faults, network } = region;
  const parties = [...region.nodes.keys()];
  times(plan, 3, (party) => {
    const peer = random.pick(parties.filter((other) => other !== party));
    const isOneWay = random.chance(0.5);
    const lastsMs = durationMs(random);
    faults.strike(isOneWay ? 'link-cut-one-way' : 'link-cut-both-ways', party, peer);
    network.cut(party, peer, lastsMs);
    if (!isOneWay) network.cut(peer, party, lastsMs);
  });
  times(plan, 1, (party) => {
    const lastsMs = durationMs(random);
    faults.strike('node-isolated', party);
    for (const peer of parties) {
      network.cut(party, peer, lastsMs);
      network.cut(peer, party, lastsMs);
    }
  });
  times(plan, random.chance(0.4) ? 1 : 0, () => split(plan, undefined));
  times(plan, random.chance(0.4) ? 1 : 0, (bridge) => split(plan, bridge));
  times(plan, random.chance(0.4) ? 1 : 0, () => swizzle(plan));
}

/** Two halves that do not see each other; the bridge, if there is one, sees both. */
function split({ random, region }: OutagePlan, bridge: PartyId | undefined): void {
  const parties = shuffled([...region.nodes.keys()], random).filter((party) => party !== bridge);
  const half = parties.slice(0, Math.ceil(parties.length / 2));
  const lastsMs = durationMs(random);
  region.faults.strike(bridge === undefined ? 'region-split' : 'region-bridged', ...parties);
  for (const one of half) {
    for (const other of parties) {
      if (half.includes(other)) continue;
      region.network.cut(one, other, lastsMs);
      region.network.cut(other, one, lastsMs);
    }
  }
}

/** 轮堵: clogs some links one after another, then unclogs them one after another in another order. */
function swizzle({ random, region }: OutagePlan): void {
  const parties = [...region.nodes.keys()];
  const links = parties.flatMap((src) =>
    parties.flatMap((dst): Link[] => (src === dst ? [] : [[src, dst]])),
  );
  const chosen = shuffled(links, random).slice(0, random.between(2, links.length));
  const paceMs = random.spread(1_000, 6 * hourMs);
  let atMs = 0;
  for (const [src, dst] of chosen) {
    atMs += random.between(0, Math.floor(paceMs));
    region.scheduler.after(atMs, () => {
      region.faults.strike('link-clogged', src, dst);
      region.network.clog(src, dst);
    });
  }
  for (const [src, dst] of shuffled(chosen, random)) {
    atMs += random.between(0, Math.floor(paceMs));
    region.scheduler.after(atMs, () => region.network.unclog(src, dst));
  }
}

function shuffled<Item>(items: readonly Item[], random: SeededRandom): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
