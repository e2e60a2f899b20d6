import { instantOf } from '@zhulian/vocabulary';
import { wallClock } from '../region/system-ports.ts';
import { tellFirstChildStory } from '../story/first-child-story.ts';
import { createStoryClock } from '../story/story-clock.ts';
import type { DemoOptions } from './demo.ts';
import { demoAnswer } from './demo-answer.ts';
import { printStory, silence } from './story-printer.ts';

/** `npm run demo -- --law 2010`: replays 令555 art. 16 with the engine of today. Needs no database: rules are pure. */
export async function demo2010(options: DemoOptions): Promise<number> {
  const { json, language, width, say } = options;
  const printer = printStory({ language, width, line: say });
  if (!json) printer.heading(title);
  const told = await tellFirstChildStory({
    clock: createStoryClock('2010-09-30T09:10:00+08:00'),
    today: instantOf(wallClock.nowMs()),
    audience: json ? silence : printer,
  });
  const answer = demoAnswer(told, { language, voucherPath: null });
  if (json) say(JSON.stringify(answer));
  else printer.close(told);
  return answer.ok ? 0 : 1;
}

const title = {
  zh: '珠联 · 2010年的一件事：按《流动人口计划生育工作条例》（国务院令第555号）第十六条重放。人物全部虚构。',
  en: 'Zhulian · a matter of 2010, replayed under Article 16 of the Regulation on Family Planning Work among Migrants (State Council Order 555). Every person is invented.',
};
