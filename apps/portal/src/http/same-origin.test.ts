import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const host = 'zhulian.test:8080';

describe('isSameOrigin 同源', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://zhulian.test:8080' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://zhulian.test:8080' }, true],
    [{ origin: 'http://zhulian.test:9999' }, false],
    [{ origin: 'null' }, false],
    [{ referer: 'http://zhulian.test:8080/guangdong/portal' }, true],
    [{}, false],
  ])('%j is %s', (headers, expected) => {
    expect(isSameOrigin(headers, host)).toBe(expected);
  });
});
