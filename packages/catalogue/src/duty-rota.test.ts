import { rotaAt } from '@zhulian/casework';
import { registrarsFor } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

const on = (day: string) =>
  rotaAt(catalogue.dutyRota, instantOf(Date.parse(`${day}T12:00:00+08:00`)));

describe('轮值表', () => {
  test('names every province of the region once in each year, and says that it is unverified', () => {
    const codes = catalogue.provinces.map(({ code }) => code).toSorted();
    for (const turn of catalogue.dutyRota) {
      expect(turn.order.toSorted()).toEqual(codes);
      expect(turn.status).toBe('unverified');
    }
  });

  test('the duty goes to another province with the year, in Asia/Shanghai', () => {
    expect(on('2026-11-23').slice(0, 2)).toEqual(['zl:node:46', 'zl:node:51']);
    expect(on('2027-01-01').slice(0, 2)).toEqual(['zl:node:51', 'zl:node:52']);
    expect(on('2019-01-01').slice(0, 2)).toEqual(['zl:node:45', 'zl:node:46']);
  });

  test('a party to the case is replaced by the next on the rota', () => {
    expect(registrarsFor(on('2026-11-23'), ['zl:node:44', 'zl:node:46'])).toEqual([
      'zl:hub',
      'zl:node:51',
      'zl:node:52',
    ]);
  });
});
