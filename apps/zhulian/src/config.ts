import { parseArgs } from 'node:util';
import type { CaseOptions } from './commands/case.ts';
import type { CaseBundleOptions } from './commands/case-bundle.ts';
import type { DemoOptions } from './commands/demo.ts';
import type { KeysOptions } from './commands/keys.ts';
import type { MutantsOptions } from './commands/mutants.ts';
import type { ProcessOptions, StartOptions } from './commands/options.ts';
import type { RehearseOptions } from './commands/rehearse.ts';
import type { MonthCommandOptions } from './commands/rehearse-month.ts';
import type { Sm2Options } from './commands/sm2.ts';

/** The only reader of the command line and the environment. */
export interface Invocation {
  readonly command: string;
  readonly rest: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function readInvocation(): Invocation {
  const [command = 'help', ...rest] = process.argv.slice(2);
  return { command, rest, environment: process.env };
}

/** Words for somebody who typed something else; thrown before anything is started. */
export class UsageError extends Error {}

export function startOptions(invocation: Invocation): StartOptions {
  const { values } = parse(invocation.rest, {
    port: { type: 'string', default: '8010' },
    data: { type: 'string', default: '.zhulian' },
    fresh: { type: 'boolean', default: false },
    persons: { type: 'string', default: '20000' },
    quiet: { type: 'boolean', default: false },
  });
  return {
    port: wholeNumber('--port', String(values['port']), { from: 1, to: 65_535 }),
    dataDir: String(values['data']),
    fresh: values['fresh'] === true,
    persons: wholeNumber('--persons', String(values['persons']), { from: 0, to: 1_000_000 }),
    quiet: values['quiet'] === true,
    databaseUrl: invocation.environment['ZHULIAN_DATABASE_URL'],
    say: (line) => console.log(line),
  };
}

export function demoOptions(
  invocation: Invocation,
): DemoOptions & { readonly law: '2010' | 'today' } {
  const { values } = parse(invocation.rest, {
    json: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    law: { type: 'string', default: 'today' },
    lang: { type: 'string', default: 'zh' },
    voucher: { type: 'string', default: 'voucher.pdf' },
    bundle: { type: 'string', default: '' },
  });
  const { law, lang } = values;
  if (law !== 'today' && law !== '2010') throw new UsageError('--law 只认 2010 · knows 2010 only');
  if (lang !== 'zh' && lang !== 'en')
    throw new UsageError('--lang 只认 zh、en · knows zh and en only');
  return {
    law,
    language: lang,
    width: Math.min(Math.max(process.stdout.columns ?? 100, 60), 120),
    json: values['json'] === true,
    married: values['alone'] !== true,
    voucherPath: String(values['voucher']),
    bundlePath: String(values['bundle']),
    say: (line) => console.log(line),
  };
}

export function rehearseOptions(invocation: Invocation): RehearseOptions {
  const { values } = parse(invocation.rest, {
    schedules: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  });
  return {
    workers: wholeNumber('--workers', String(values['workers']), { from: 1, to: 64 }),
    schedules: wholeNumber('--schedules', String(values['schedules']), {
      from: 1,
      to: 100_000_000,
    }),
    seed: String(values['seed']),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

/** Undefined unless a month is asked for. */
export function monthOptions(invocation: Invocation): MonthCommandOptions | undefined {
  const { values } = parse(invocation.rest, {
    'real-month': { type: 'boolean', default: false },
    requests: { type: 'string', default: '8000' },
    schedules: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  });
  if (values['real-month'] !== true) return undefined;
  return {
    requests: wholeNumber('--requests', String(values['requests']), { from: 1, to: 200_000 }),
    seed: String(values['seed']),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

export function mutantsOptions(invocation: Invocation): MutantsOptions {
  const { values } = parse(invocation.rest, {
    schedules: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  });
  const counted = (name: string, to: number): number =>
    wholeNumber(`--${name}`, String(values[name]), { from: 1, to });
  return {
    schedulesMost: counted('schedules', 1_000_000),
    seed: String(values['seed']),
    workers: counted('workers', 64),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

export function benchOptions(invocation: Invocation): {
  readonly what: string;
  readonly obligations: number;
  readonly backlog: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
} {
  const { values, positionals } = parse(invocation.rest, {
    obligations: { type: 'string', default: '1000000' },
    backlog: { type: 'string', default: '50000' },
    json: { type: 'boolean', default: false },
  });
  return {
    what: positionals[0] ?? '',
    obligations: wholeNumber('--obligations', String(values['obligations']), {
      from: 10_000,
      to: 10_000_000,
    }),
    backlog: wholeNumber('--backlog', String(values['backlog']), { from: 1_000, to: 10_000_000 }),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

export function chaosOptions(invocation: Invocation): {
  readonly kills: number;
  readonly messages: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
} {
  const { values } = parse(invocation.rest, {
    kills: { type: 'string', default: '60' },
    messages: { type: 'string', default: '20000' },
    json: { type: 'boolean', default: false },
  });
  return {
    kills: wholeNumber('--kills', String(values['kills']), { from: 1, to: 100_000 }),
    messages: wholeNumber('--messages', String(values['messages']), { from: 1, to: 10_000_000 }),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

export function caseBundleOptions(invocation: Invocation): CaseBundleOptions {
  const { values, positionals } = parse(invocation.rest, {
    data: { type: 'string', default: '.zhulian' },
    out: { type: 'string', default: 'case-evidence.zip' },
  });
  const [, numberOrId] = positionals;
  if (numberOrId === undefined) {
    throw new UsageError('case bundle 编号 NUMBER [--data DIR] [--out FILE]');
  }
  return {
    numberOrId,
    dataDir: String(values['data']),
    out: String(values['out']),
    databaseUrl: invocation.environment['ZHULIAN_DATABASE_URL'],
    say: (line) => console.log(line),
  };
}

export function caseOptions(invocation: Invocation): CaseOptions {
  const { values, positionals } = parse(invocation.rest, {
    hub: { type: 'string', default: '' },
    lang: { type: 'string', default: 'zh' },
    json: { type: 'boolean', default: false },
  });
  const [what, file] = positionals;
  if (what !== 'verify' || file === undefined) {
    throw new UsageError(
      'case bundle NUMBER | case verify FILE [--hub 指纹 fingerprint] [--lang en] [--json]',
    );
  }
  const hub = String(values['hub']).replace(/\s/g, '');
  return {
    file,
    hubFingerprint: hub === '' ? undefined : hub,
    language: values['lang'] === 'en' ? 'en' : 'zh',
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

/** Options of a hub or a province in a process of its own. */
export function processOptions(invocation: Invocation): ProcessOptions {
  const { values } = parse(invocation.rest, {
    province: { type: 'string', default: '' },
    join: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
    port: { type: 'string', default: '9443' },
    'site-port': { type: 'string', default: '0' },
    persons: { type: 'string', default: '2000' },
  });
  const [province, joinFile, data] = ['province', 'join', 'data'].map((name) =>
    String(values[name]),
  );
  if (!data) throw new UsageError('--data DIR 必填 · is needed');
  return {
    province: province ?? '',
    joinFile: joinFile ?? '',
    dataDir: data,
    port: wholeNumber('--port', String(values['port']), { from: 1, to: 65_535 }),
    sitePort: wholeNumber('--site-port', String(values['site-port']), { from: 0, to: 65_535 }),
    persons: wholeNumber('--persons', String(values['persons']), { from: 0, to: 1_000_000 }),
    databaseUrl: invocation.environment['ZHULIAN_DATABASE_URL'],
    say: (line) => console.log(line),
  };
}

export function keysOptions(invocation: Invocation): KeysOptions {
  const { values, positionals } = parse(invocation.rest, {
    data: { type: 'string', default: '' },
    province: { type: 'string', default: '' },
    party: { type: 'string', default: '' },
    kid: { type: 'string', default: '' },
    through: { type: 'string', default: '' },
    stolen: { type: 'boolean', default: false },
  });
  const [dataDir = '', province = '', party = '', kid = '', throughFile = ''] = [
    'data',
    'province',
    'party',
    'kid',
    'through',
  ].map((name) => String(values[name]));
  if (!dataDir) throw new UsageError('--data DIR 必填 · is needed');
  return {
    what: positionals[0] ?? '',
    dataDir,
    province,
    party,
    kid,
    throughFile,
    isStolen: values['stolen'] === true,
    say: (line) => console.log(line),
  };
}

export function sm2Options(invocation: Invocation): Sm2Options {
  const { values, positionals } = parse(invocation.rest, {
    cases: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  });
  return {
    what: positionals[0] ?? '',
    cases: wholeNumber('--cases', String(values['cases']), { from: 1, to: 1_000_000 }),
    json: values['json'] === true,
    say: (line) => console.log(line),
  };
}

export function parse(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

export function wholeNumber(
  name: string,
  text: string,
  bounds: { readonly from: number; readonly to: number },
): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < bounds.from || number > bounds.to) {
    throw new UsageError(
      `${name} 应是 ${bounds.from} 到 ${bounds.to} 的整数 · must be a whole number from ${bounds.from} to ${bounds.to}`,
    );
  }
  return number;
}
