import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows go from a number to the next cell that has one, over those that have none. Tab goes through them all. */
export function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const from = (event.target as HTMLElement).closest('td');
  const row = from?.parentElement as HTMLTableRowElement | null | undefined;
  if (step === undefined || from == null || row == null) return;
  event.preventDefault();
  const rows = event.currentTarget.tBodies[0]?.rows;
  let [down, across] = [row.sectionRowIndex + step[0], from.cellIndex + step[1]];
  for (;;) {
    const cell = rows?.[down]?.cells[across];
    if (cell === undefined) return;
    const button = cell.querySelector('button');
    if (button !== null) return button.focus();
    down += step[0];
    across += step[1];
  }
}
