import { type CalendarDate, dateWords, type Words } from '@zhulian/vocabulary';

/** 今天是…: the region's own day, which in demo mode may run ahead of the wall clock. */
export function todayWords(today: CalendarDate): Words {
  const day = dateWords(today);
  return { zh: `演示里的今天是 ${day.zh}。`, en: `In the demonstration today is ${day.en}.` };
}
