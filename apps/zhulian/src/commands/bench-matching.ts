import { measurePersons } from '../bench/matching/measure-links.ts';
import { readPersonFile, readTruthFile } from '../bench/matching/person-files.ts';
import { runMatchingBench } from '../bench/matching/run-matching-bench.ts';
import { parse, UsageError, wholeNumber } from '../config.ts';
import { InputRefused } from './demography/input-files.ts';

/** Lists and truth from elsewhere, in place of the invented ones. */
interface Files {
  readonly a: string;
  readonly b: string;
  readonly truth: string;
}

/** `npm run bench -- matching`: 0 with figures, 1 when a file is refused. */
export function benchMatching(args: readonly string[]): number {
  const { values } = parse(args, {
    persons: { type: 'string', default: '30000' },
    seed: { type: 'string', default: '2010' },
    febrl: { type: 'string', default: '../shared/data/febrl' },
    a: { type: 'string', default: '' },
    b: { type: 'string', default: '' },
    truth: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  });
  const json = values['json'] === true;
  const say = (line: string): void => console.log(line);
  const files = filesOf({
    a: String(values['a']),
    b: String(values['b']),
    truth: String(values['truth']),
  });
  try {
    const figures =
      files === undefined
        ? runMatchingBench({
            persons: wholeNumber('--persons', String(values['persons']), {
              from: 100,
              to: 1_000_000,
            }),
            seed: wholeNumber('--seed', String(values['seed']), { from: 0, to: 2 ** 31 }),
            febrlFolder: String(values['febrl']),
          })
        : measurePersons(
            readPersonFile(files.a),
            readPersonFile(files.b),
            readTruthFile(files.truth),
          );
    if (json) say(JSON.stringify(figures));
    else tell(figures, say);
    return 0;
  } catch (cause) {
    if (!(cause instanceof InputRefused)) throw cause;
    say(json ? JSON.stringify(cause.problem) : cause.message);
    return 1;
  }
}

/** All three, or none. */
function filesOf(files: Files): Files | undefined {
  const given = Object.values(files).filter((file) => file !== '').length;
  if (given === 0) return undefined;
  if (given === 3) return files;
  throw new UsageError('--a, --b, --truth 须一起给出 · give all three or none');
}

function tell(figures: object, say: (line: string) => void, before = ''): void {
  for (const [name, figure] of Object.entries(figures)) {
    const label = `${before}${name}`;
    if (figure !== null && typeof figure === 'object') tell(figure, say, `${label} · `);
    else say(`  ${label.padEnd(44)} ${figure === null ? '没有数据文件 no files' : String(figure)}`);
  }
}
