import type { ScoreView } from '@zhulian/contract';

/** The first twelve digits of the evidence's digest in threes, to be read out over the telephone. */
export function checkCode({ digest }: Pick<ScoreView, 'digest'>): string {
  const digits = digest.replace(/^sha256:/, '').slice(0, 12);
  return digits.match(/.{1,4}/g)?.join('-') ?? digits;
}

/** As typed by a person: separators and case do not matter. Undefined before it is whole. */
export function parseCheckCode(text: string): string | undefined {
  const digits = text.toLowerCase().replace(/[^0-9a-f]/g, '');
  return digits.length === 12 ? (digits.match(/.{4}/g)?.join('-') ?? undefined) : undefined;
}
