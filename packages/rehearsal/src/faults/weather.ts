import type { SeededRandom } from '../seed/seeded-random.ts';

/** 天气: how bad the world is during one schedule, as probabilities. Drawn anew for each, so that some are calm and some are not. */
export interface Weather {
  readonly drop: number;
  readonly duplicate: number;
  /** Comes a second time after 45 days, when everybody has forgotten it. */
  readonly duplicateLate: number;
  /** A message takes up to 72 hours instead of milliseconds. */
  readonly delay: number;
  readonly thin: number;
  readonly shuffle: number;
  readonly corrupt: number;
  readonly misroute: number;
  /** For each write of a database: fails, or commits and the reply is lost, or the machine stops before or after it. */
  readonly writeFails: number;
  readonly replyLost: number;
  readonly crashAtWrite: number;
  /** The bell after a commit does not ring, or rings again and again. */
  readonly bellLost: number;
  readonly bellFlooded: number;
  /** A clerk's business: a message of a type that no receiver knows yet, or one that breaks its handler until the last fault. */
  readonly strangeType: number;
  readonly poison: number;
}

export const calm: Weather = {
  drop: 0,
  duplicate: 0,
  duplicateLate: 0,
  delay: 0,
  thin: 0,
  shuffle: 0,
  corrupt: 0,
  misroute: 0,
  writeFails: 0,
  replyLost: 0,
  crashAtWrite: 0,
  bellLost: 0,
  bellFlooded: 0,
  strangeType: 0,
  poison: 0,
};

/** Each kind of fault is absent in a third of all schedules, rare in most, frequent in a few. */
export function drawWeather(random: SeededRandom): Weather {
  const draw = (most: number): number =>
    random.chance(1 / 3) ? 0 : random.spread(most / 50, most);
  return {
    drop: draw(0.5),
    duplicate: draw(0.5),
    // The forty-five days have to be lived through: few schedules, few messages.
    duplicateLate: random.chance(0.05) ? 0.05 : 0,
    delay: draw(0.3),
    thin: draw(0.4),
    shuffle: draw(0.4),
    corrupt: draw(0.2),
    misroute: draw(0.1),
    writeFails: draw(0.05),
    replyLost: draw(0.05),
    crashAtWrite: draw(0.05),
    bellLost: draw(0.5),
    bellFlooded: draw(0.2),
    strangeType: draw(0.2),
    poison: random.chance(0.25) ? 0.05 : 0,
  };
}
