import type { ReactNode } from 'react';

export type Tone = 'now' | 'done' | 'late' | 'neutral';

const signs: Readonly<Record<Tone, string>> = { now: '', done: '✓ ', late: '! ', neutral: '' };

/** A state in a word on its colour, with a sign for those who do not see the colour. */
export function StageMark({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span className={`stage stage-${tone}`}>
      {signs[tone] !== '' && <span aria-hidden="true">{signs[tone]}</span>}
      {children}
    </span>
  );
}
