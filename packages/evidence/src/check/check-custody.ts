import type { OpenedBundle } from '../bundle/opened-bundle.ts';
import { findLies, type Lie } from '../custody/find-lies.ts';
import { foldTenures } from '../custody/fold-tenures.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check, ShownTenure } from '../report/report.ts';

/** 核责任链: every statement, and who was responsible from when to when by what they prove together. */
export function checkCustody(bundle: OpenedBundle): {
  readonly checks: readonly Check[];
  readonly timeline: readonly ShownTenure[];
  readonly lies: readonly Lie[];
} {
  const { statements } = bundle;
  const signed = statements.map(({ path, shown }) =>
    heldIf(
      'custody.signed',
      shown?.signature === 'valid' && shown.body['case'] === bundle.case,
      path,
    ),
  );
  if (statements.length === 0) {
    return { checks: [checked('custody.chain', 'unsaid')], timeline: [], lies: [] };
  }
  const shown = statements.flatMap((placed) => placed.shown ?? []);
  const ours = shown.filter(({ body }) => body['case'] === bundle.case);
  // What is left after something was changed may still fold, and then says less than was signed.
  if (signed.some(({ verdict }) => verdict === 'broken')) {
    return {
      checks: [...signed, checked('custody.chain', 'unsaid')],
      timeline: [],
      lies: findLies(ours),
    };
  }
  const { fault, tenures } = foldTenures(ours);
  const timeline = tenures.map((tenure, index) => ({
    ...tenure,
    until: tenures[index + 1]?.since ?? null,
    files: statements
      .filter((placed) => tenure.rests.includes(placed.shown?.hash ?? ''))
      .map(({ path }) => path),
  }));
  const chain = heldIf('custody.chain', fault === undefined);
  return { checks: [...signed, chain], timeline, lies: findLies(ours) };
}
