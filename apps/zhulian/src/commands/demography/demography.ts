import { parse, UsageError } from '../../config.ts';
import { importCensus } from './import-census.ts';
import { InputRefused } from './input-files.ts';
import { lifetable } from './lifetable.ts';
import { fitFlows, fitTable } from './od.ts';
import { project } from './project.ts';
import { srb } from './srb.ts';
import { urban } from './urban.ts';
import { wpp } from './wpp.ts';

/** What a sub-command has: its options as text, and two voices. The answer goes to one, everything else to the other. */
export interface DemographyOrder {
  readonly option: (name: string) => string;
  /** What stands after the name of the sub-command, without a dash. */
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly say: (line: string) => void;
  readonly note: (line: string) => void;
}

interface SubCommand {
  readonly options: readonly string[];
  readonly needed: readonly string[];
  readonly run: (order: DemographyOrder) => void | Promise<void>;
}

const subCommands: Readonly<Record<string, SubCommand>> = {
  srb: { options: [], needed: ['births'], run: srb },
  'od fit': { options: [], needed: ['flows'], run: fitFlows },
  'od ipf': { options: [], needed: ['seed', 'rows', 'cols'], run: fitTable },
  project: {
    options: ['base', 'to', 'provinces', 'tfr', 'seed', 'paths', 'workers'],
    needed: [],
    run: project,
  },
  urban: { options: [], needed: ['to'], run: urban },
  'import-census': { options: [], needed: [], run: importCensus },
  wpp: { options: [], needed: ['country'], run: wpp },
  lifetable: { options: ['a0', 'close'], needed: ['mx', 'sex'], run: lifetable },
};

/** `npm run demography -- …`: 0 with an answer, 1 when the input is refused (the cell is named), 2 when the command is not understood. */
export async function demography(args: readonly string[]): Promise<number> {
  const names = Object.values(subCommands).flatMap(({ options, needed }) => [
    ...options,
    ...needed,
  ]);
  const { values, positionals } = parse(args, {
    json: { type: 'boolean', default: false },
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const name = positionals.slice(0, positionals[0] === 'od' ? 2 : 1).join(' ');
  const command = subCommands[name];
  if (command === undefined)
    throw new UsageError(`demography ${Object.keys(subCommands).join(' | ')}`);
  const missing = command.needed.filter((option) => values[option] === undefined);
  const strange = Object.keys(values).filter(
    (option) => option !== 'json' && ![...command.options, ...command.needed].includes(option),
  );
  if (missing.length > 0 || strange.length > 0) {
    const [needs, not] = [missing, strange].map((list) =>
      list.map((each) => `--${each}`).join(' '),
    );
    throw new UsageError(`demography ${name}: 缺少 missing [${needs}] 多余 unknown [${not}]`);
  }
  const json = values['json'] === true;
  const order: DemographyOrder = {
    option: (option) => {
      const text = values[option];
      return typeof text === 'string' ? text : '';
    },
    operands: positionals.slice(positionals[0] === 'od' ? 2 : 1),
    json,
    say: (line) => console.log(line),
    note: (line) => console.error(line),
  };
  try {
    await command.run(order);
    return 0;
  } catch (cause) {
    if (!(cause instanceof InputRefused)) throw cause;
    if (json) order.say(JSON.stringify(cause.problem));
    order.note(cause.message);
    return 1;
  }
}
