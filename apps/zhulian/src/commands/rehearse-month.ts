import { type MonthFigures, monthAssumptions, replayMonth } from '@zhulian/rehearsal';

export interface MonthCommandOptions {
  readonly requests: number;
  readonly seed: string;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** `npm run rehearse -- --real-month`: a month of ten provinces for training. Ends with 1 when a request was nobody’s, or two sides count differently. */
export async function rehearseMonth(options: MonthCommandOptions): Promise<number> {
  const { json, requests, say, seed } = options;
  const started = performance.now();
  const figures = await replayMonth({ requests, seed });
  const realSeconds = Math.round((performance.now() - started) / 100) / 10;
  if (json) say(JSON.stringify({ ...figures, realSeconds }));
  else tell(figures, realSeconds, say);
  const isSound =
    figures.withoutResponsible === 0 &&
    figures.bounced === 0 &&
    figures.pairsThatAgree === figures.pairs;
  return isSound ? 0 : 1;
}

function tell(figures: MonthFigures, realSeconds: number, say: (line: string) => void): void {
  const { byProvince, byRhythm, rungs } = figures;
  say(
    `模拟月 2026-11：十省一枢纽，协查 ${figures.requests} 件，报文 ${figures.messages} 件（${realSeconds} s） · requests, messages`,
  );
  say(
    `B1 七日内受理 accepted within 7 days      ${percent(figures.acceptedWithinSevenDays)}（目标 target ≥ 95 %）`,
  );
  say(
    `B2 平均答复 mean reply                    ${figures.meanReplyDays.toFixed(1)} 天 days（≤ 7）`,
  );
  say(`B3 按期答复 answered by the agreed day    ${percent(figures.answeredByTheDay)}（≥ 95 %）`);
  say(
    `B4 无人负责 without a responsible party   ${figures.withoutResponsible}；转办逾两次 passed on more than twice ${figures.bounced}（0；0）`,
  );
  say(
    `B5 两地同数 same digits on both sides     ${figures.pairsThatAgree} / ${figures.pairs} 对 pairs`,
  );
  say(`B6 月中新增事项 begun mid-month, as data   ${figures.requestsOfNewProcedure} 件 requests`);
  say(
    `督办 rungs climbed（提醒 reminder · 到期 due day · 县 county · 省 province · 枢纽 hub）: ${rungs.join(' · ')}`,
  );
  say('');
  say('承办省 asked     件数  七日受理   按期   平均天数');
  for (const [party, work] of Object.entries(byProvince)) {
    const shares = [work.acceptedWithinSevenDays, work.answeredByTheDay].map((one) =>
      percent(one).padStart(9),
    );
    say(
      `${party.padEnd(14)}${String(work.asked).padStart(6)}${shares.join('')}${work.meanReplyDays.toFixed(1).padStart(9)}`,
    );
  }
  say('');
  const names = {
    daily: '每个工作日登录 daily',
    weekly: '每周 weekly',
    rarer: '更少 more rarely',
  } as const;
  for (const [rhythm, name] of Object.entries(names) as [keyof typeof names, string][]) {
    const { meanDays, requests } = byRhythm[rhythm];
    say(
      `${name}: ${requests} 件，受理到答复 ${meanDays.toFixed(1)} 天 · from acceptance to answer`,
    );
  }
  const rare = monthAssumptions.weeklyShare + monthAssumptions.rarerShare;
  say(
    `假设：${percent(rare)} 的乡镇每周登录一次或更少；数字是推演，不是统计 · assumed, not measured; see month-assumptions.ts`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
