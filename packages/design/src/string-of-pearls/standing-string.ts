import type { Pearl } from '@zhulian/contract';
import { colours } from '../tokens/tokens.ts';
import { drawPearl } from './draw-string.ts';
import { pearlText, type StringReader, stateWords } from './pearl-words.ts';
import { escapeMarkup, svgMarkup, svgNode } from './svg-node.ts';

const radii: Readonly<Record<Pearl['state'], number>> = {
  done: 10,
  late: 10,
  now: 11,
  'to-come': 9,
};

function pearlSign(state: Pearl['state']): string {
  const check =
    state === 'done'
      ? [
          svgNode('path', {
            d: 'M9.6 14.3l3 3 5.8-6.2',
            fill: 'none',
            stroke: colours.white,
            'stroke-width': 2,
            'stroke-linecap': 'round',
            'stroke-linejoin': 'round',
          }),
        ]
      : [];
  return svgMarkup(
    svgNode('svg', { class: 'pearl-sign', viewBox: '0 0 28 28', 'aria-hidden': 'true' }, [
      ...drawPearl({ state, x: 14, y: 14, radius: radii[state] }),
      ...check,
    ]),
  );
}

/** 责任链 standing, as a list: for phones. Plain HTML; its looks are `standingStringCss`. */
export function standingString(pearls: readonly Pearl[], reader: StringReader): string {
  const nowAt = pearls.findIndex((pearl) => pearl.state === 'now');
  const steps = pearls.map((pearl, index) => {
    const text = pearlText(pearl, reader);
    const ahead = nowAt >= 0 && index >= nowAt;
    const title = text.subtitle === '' ? text.title : `${text.title} · ${text.subtitle}`;
    const note =
      text.note === '' ? '' : `<span class="pearl-note">${escapeMarkup(text.note)}</span>`;
    const current = pearl.state === 'now' ? ' aria-current="step"' : '';
    const state =
      pearl.state === 'now'
        ? ''
        : `<span class="pearl-state">${escapeMarkup(stateWords[pearl.state][reader.language])}</span>`;
    return (
      `<li class="pearl pearl-is-${pearl.state}${ahead ? ' pearl-ahead' : ''}"${current}>` +
      `${pearlSign(pearl.state)}<span class="pearl-text">` +
      `<span class="pearl-title">${escapeMarkup(title)}</span>${state}${note}</span></li>`
    );
  });
  return `<ol class="standing-string">${steps.join('')}</ol>`;
}

/** Looks of the standing string; sizes follow the text around it, so elder mode needs nothing more. */
export const standingStringCss: string = `.standing-string { list-style: none; margin: 0; padding: 0; }
.standing-string .pearl { position: relative; display: flex; gap: .6em; padding-bottom: 1em; margin: 0; }
.standing-string .pearl::before { content: ""; position: absolute; left: .72em; top: 1.3em; bottom: -.3em; border-left: 2px solid ${colours.sea}; }
.standing-string .pearl-ahead::before { border-left: 2px dotted ${colours.mist}; }
.standing-string .pearl:last-child::before { display: none; }
.standing-string .pearl-sign { position: relative; flex: none; width: 1.55em; height: 1.55em; }
.standing-string .pearl-text { min-width: 0; overflow-wrap: anywhere; }
.standing-string .pearl-title { display: block; font-weight: 600; color: ${colours.ink}; }
.standing-string .pearl-is-now .pearl-title { color: ${colours.now}; }
.standing-string .pearl-is-late .pearl-title { color: ${colours.late}; }
.standing-string .pearl-is-to-come .pearl-title { font-weight: 400; color: ${colours.ink2}; }
.standing-string .pearl-note { display: block; font-size: .88em; color: ${colours.ink2}; }
.standing-string .pearl-state { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .standing-string .pearl::before { border-color: #000; } }
`;
