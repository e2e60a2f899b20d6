import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { toolGates } from './gates.ts';
import { root } from './repository.ts';

describe('gates that are programs of their own 门禁', () => {
  test.each(toolGates)('$name is green', ({ command }) => {
    const done = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(done.status, `${done.stdout}\n${done.stderr}`).toBe(0);
  });
});
