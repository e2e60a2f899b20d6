/** 罗杰斯－卡斯特罗年龄模式: the parameters of a model migration schedule. Retirement and old age are optional. */
export interface RogersCastro {
  readonly childhood: { readonly level: number; readonly descent: number };
  readonly work: {
    readonly level: number;
    readonly descent: number;
    readonly mean: number;
    readonly ascent: number;
  };
  readonly retirement?: {
    readonly level: number;
    readonly descent: number;
    readonly mean: number;
    readonly ascent: number;
  };
  readonly elderly?: { readonly level: number; readonly ascent: number };
  readonly constant: number;
}

/**
 * Migration rate at exact age x (Rogers and Castro 1981): a1 e^(−α1 x) + a2 e^(−α2 (x−μ2) − e^(−λ2 (x−μ2))) [+ the same for
 * retirement] [+ a4 e^(λ4 x)] + c. Moves per person-year.
 */
export function rogersCastroRate(schedule: RogersCastro, age: number): number {
  const { childhood, work, retirement, elderly, constant } = schedule;
  return (
    childhood.level * Math.exp(-childhood.descent * age) +
    hump(work, age) +
    (retirement === undefined ? 0 : hump(retirement, age)) +
    (elderly === undefined ? 0 : elderly.level * Math.exp(elderly.ascent * age)) +
    constant
  );
}

function hump(shape: RogersCastro['work'], age: number): number {
  const since = age - shape.mean;
  return shape.level * Math.exp(-shape.descent * since - Math.exp(-shape.ascent * since));
}

/** Rates at the ages given. */
export function rogersCastroSchedule(
  schedule: RogersCastro,
  ages: readonly number[],
): Float64Array {
  return Float64Array.from(ages, (age) => rogersCastroRate(schedule, age));
}
