import { type Instant, instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { demoAnswer } from '../commands/demo-answer.ts';
import { silence } from '../commands/story-printer.ts';
import { tellFirstChildStory } from './first-child-story.ts';
import { createStoryClock } from './story-clock.ts';

const today: Instant = instantOf(Date.parse('2026-11-24T09:00:00+08:00'));
const told = await tellFirstChildStory({
  clock: createStoryClock('2010-09-30T09:10:00+08:00'),
  today,
  audience: silence,
});
const said = told.steps.map(({ at, who, what }) => `${at.slice(0, 10)} ${who.zh} ${what.zh}`);
const dueOn = (what: string) => told.dueDates.find((due) => due.what.zh.includes(what))?.on;

describe('令555 第十六条的重放', () => {
  test('counts 7 and 15 working days over National Day and its make-up Saturday', () => {
    expect(dueOn('请求核实')).toBe('2010-10-15');
    expect(dueOn('鸭池镇答复')).toBe('2010-10-27');
    expect(dueOn('城南街道答复')).toBe('2010-10-27');
    expect(dueOn('登记')).toBe('2010-11-08');
    expect(dueOn('通报湖南')).toBe('2010-11-29');
  });

  test('reports the silence of Hunan upwards, each rung once, on its day', () => {
    const rungs = said.filter((line) => line.includes(' 督办 '));
    expect(rungs.map((line) => line.slice(0, 10))).toEqual([
      '2010-10-25',
      '2010-10-27',
      '2010-10-28',
      '2010-11-01',
      '2010-11-05',
    ]);
  });

  test('knows no tacit consent, names article 20(4), and registers only on the late reply', () => {
    expect(said.some((line) => line.includes('没有默认同意'))).toBe(true);
    expect(said.some((line) => line.includes('第二十条第（四）项'))).toBe(true);
    expect(said.some((line) => line.includes('逾期办结'))).toBe(true);
    expect(told.registeredOn).toBe('2010-11-08');
    expect(told.responsibleGaps).toBe(0);
  });

  test('dated today, the gate refuses the same request with article, reason, remedy and period', () => {
    const refusal = said.filter((line) => line.startsWith('2026-11-24 依据闸门')).join('\n');
    for (const part of ['第十六条', '第747号', '生育登记', '六十日'])
      expect(refusal).toContain(part);
  });

  test('answers a program with the same keys as the story of today, and no others', () => {
    expect(Object.keys(demoAnswer(told, { language: 'zh', voucherPath: null }))).toEqual([
      'ok',
      'steps',
      'dueDates',
      'registeredOn',
      'responsibleGaps',
      'lookups',
      'voucherPath',
    ]);
  });
});
