import { closedLifeTable, readRates } from '@zhulian/demography';
import type { DemographyOrder } from './demography.ts';
import { choiceOf, grantedOr, readInput } from './input-files.ts';

/** 生命表 of a column of death rates, radix 1. */
export function lifetable(order: DemographyOrder): void {
  const [a0, close] = [order.option('a0') || 'ak', order.option('close') || 'constant'];
  const sex = choiceOf('sex', order.option('sex'), { M: 'male', F: 'female' } as const);
  const infantRule = choiceOf('a0', a0, { ak: 'andreev-kingkade', cd: 'coale-demeny' } as const);
  const closing = choiceOf('close', close, { kannisto: 'kannisto', constant: 'constant' } as const);
  const file = order.option('mx');
  const { ages, rates } = grantedOr(readRates(readInput(file)), file);
  const table = grantedOr(closedLifeTable({ ages, rates, sex, infantRule, closing }), file);
  const rows = table.ages.map((age, at) => ({
    age,
    mx: table.rates[at] as number,
    ax: table.separation[at] as number,
    qx: table.dying[at] as number,
    lx: table.survivors[at] as number,
    dx: (table.survivors[at] as number) * (table.dying[at] as number),
    Lx: table.personYears[at] as number,
    Tx: table.personYearsAbove[at] as number,
    ex: table.expectancy[at] as number,
  }));
  if (order.json) {
    const e0 = table.expectancy[0];
    order.say(JSON.stringify({ sex: order.option('sex'), a0, close, e0, table: rows }));
    return;
  }
  order.say('年龄 age        mx        qx        lx        ex');
  for (const { age, mx, qx, lx, ex } of rows) {
    order.say([age, ...[mx, qx, lx, ex].map((value) => value.toFixed(5))].join('\t'));
  }
}
