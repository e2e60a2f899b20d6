import { describe, expect, test } from 'vitest';
import { details } from './details.ts';

describe('details 为什么', () => {
  test('is closed until asked', () => {
    expect(details({ summary: '为什么', body: '因为' }).toString()).not.toContain(' open');
    expect(details({ summary: '为什么', body: '因为', open: true }).toString()).toContain(' open');
  });
});
