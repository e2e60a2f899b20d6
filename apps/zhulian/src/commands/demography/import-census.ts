import { readCensusWorkbook, readSheet } from '@zhulian/demography';
import { UsageError } from '../../config.ts';
import type { DemographyOrder } from './demography.ts';
import { grantedOr, readInput } from './input-files.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** 分县普查表: what it holds and where it does not agree with itself. Nothing is stored. */
export function importCensus(order: DemographyOrder): void {
  const [file] = order.operands;
  if (file === undefined) throw new UsageError('demography import-census FILE.xlsx [--json]');
  const parts = grantedOr(unpackWorkbook(readInput(file)), file);
  const workbook = grantedOr(readCensusWorkbook(grantedOr(readSheet(parts), file)), file);
  if (order.json) {
    order.say(JSON.stringify(workbook));
    return;
  }
  order.say(`${workbook.rows} 行 rows`);
  for (const [code, { countySum, difference, total }] of Object.entries(workbook.provinces))
    order.say(`${code}  ${total}  分县合计 counties ${countySum}  差 difference ${difference}`);
  for (const { code, expected, found, kind, place, row } of workbook.breaks)
    order.say(`第 ${row} 行 row  ${code} ${place}  ${kind}  ${expected ?? ''} ${found ?? ''}`);
}
