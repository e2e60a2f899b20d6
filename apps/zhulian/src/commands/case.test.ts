import { describe, expect, test } from 'vitest';
import { verifyCase } from './case.ts';

describe('zhulian case verify 核验证据包', () => {
  test.each(['/nonexistent', '/tmp'])(
    'says what to do instead where there is no file to read: %s',
    (file) => {
      const said: string[] = [];
      const code = verifyCase({
        file,
        hubFingerprint: undefined,
        language: 'en',
        json: false,
        say: (line) => said.push(line),
      });
      expect(code).toBe(2);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(file);
      expect(said[0]).toContain('zhulian case bundle');
    },
  );
});
