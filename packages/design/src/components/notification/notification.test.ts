import { describe, expect, test } from 'vitest';
import { notification } from './notification.ts';

describe('notification 提示', () => {
  test('says in a word what its colour says', () => {
    expect(
      notification({ sign: '已保存', tone: 'done', body: '可以以后再办' }).toString(),
    ).toContain('<strong class="notification-sign">已保存</strong>');
  });
});
