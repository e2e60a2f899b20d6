import type { Words } from '@zhulian/vocabulary';
import type { TimeRule } from '../obligation/obligation.ts';

const source: Words = {
  zh: '《流动人口计划生育工作条例》（国务院令第555号）第十六条',
  en: 'Regulation on Family Planning Work among Migrants (State Council Order 555), Article 16',
};

const statutory = (code: string, amount: number): TimeRule => ({
  code,
  amount,
  unit: 'working',
  nature: 'statutory',
  source,
});

/** The four limits of art. 16: 7 working days to ask, 15 to reply, at once to register, 15 to tell the result. */
export const article16: Readonly<Record<'ask' | 'reply' | 'register' | 'notify', TimeRule>> = {
  ask: statutory('r2009.16.ask', 7),
  reply: statutory('r2009.16.reply', 15),
  register: statutory('r2009.16.register', 0),
  notify: statutory('r2009.16.notify', 15),
};
