import type { ShownStatement } from './shown-custody.ts';

/** 自相矛盾: two signed statements that one party must never both have made. Whoever shows them proves it; the bundle stays sound. */
export interface Lie {
  readonly party: string;
  readonly kind:
    | 'double-opening'
    | 'double-record'
    | 'double-registration'
    | 'accepted-and-declined'
    | 'withdrawn-and-released';
  readonly first: string;
  readonly second: string;
}

export function findLies(statements: readonly ShownStatement[]): readonly Lie[] {
  const valid = statements.filter(({ signature }) => signature === 'valid');
  return valid.flatMap((left, index) =>
    valid.slice(index + 1).flatMap((right) => {
      const kind = left.signer === right.signer ? kindOf(left, right) : undefined;
      return kind === undefined
        ? []
        : [{ party: left.signer, kind, first: left.hash, second: right.hash }];
    }),
  );
}

function kindOf(left: ShownStatement, right: ShownStatement): Lie['kind'] | undefined {
  if (left.hash === right.hash || left.body['case'] !== right.body['case']) return undefined;
  const words = [left.word, right.word].sort().join(' ');
  const isAbout = (field: string): boolean => left.body[field] === right.body[field];
  switch (words) {
    case 'opening opening':
      return 'double-opening';
    case 'release release':
    case 'assign assign':
      return isAbout('epoch') ? 'double-record' : undefined;
    case 'registration registration':
      return isAbout('epoch') && !isAbout('record') ? 'double-registration' : undefined;
    case 'accept decline':
      return isAbout('offer') ? 'accepted-and-declined' : undefined;
    case 'release withdraw':
      return isAbout('offer') ? 'withdrawn-and-released' : undefined;
    default:
      return undefined;
  }
}
