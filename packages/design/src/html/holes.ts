import { assert } from './assert.ts';

/** Where a value stands in a template: this decides what it may be and how it is written. */
export type Hole =
  | { readonly place: 'text' }
  | { readonly place: 'tag' }
  | { readonly place: 'attribute'; readonly name: string; readonly opensValue: boolean };

type State = 'text' | 'tag-name' | 'tag' | 'value' | 'quoted' | 'comment' | 'raw';

interface Scan {
  state: State;
  tagName: string;
  attributeName: string;
  quote: string;
  sinceQuote: number;
  tail: string;
}

const rawTags = new Set(['script', 'style', 'textarea', 'title']);
const holesInside = new Set(['textarea', 'title']);

function closeTag(scan: Scan): State {
  return rawTags.has(scan.tagName) && !holesInside.has(scan.tagName) ? 'raw' : 'text';
}

function readTag(scan: Scan, character: string): State {
  if (character === '>') return closeTag(scan);
  if (character === '=') return 'value';
  if (/\s/.test(character)) scan.attributeName = '';
  else scan.attributeName += character;
  return 'tag';
}

function readValue(scan: Scan, character: string): State {
  assert(character === '"' || character === "'", 'an attribute of a template is quoted');
  scan.quote = character;
  scan.sinceQuote = 0;
  return 'quoted';
}

function readQuoted(scan: Scan, character: string): State {
  if (character !== scan.quote) {
    scan.sinceQuote += 1;
    return 'quoted';
  }
  scan.attributeName = '';
  return 'tag';
}

function readTagName(scan: Scan, character: string): State {
  if (character === '>') return closeTag(scan);
  if (/\s/.test(character)) {
    scan.attributeName = '';
    return 'tag';
  }
  scan.tagName += character.toLowerCase();
  return scan.tagName.startsWith('!--') ? 'comment' : 'tag-name';
}

function readOpaque(scan: Scan): State {
  if (scan.state === 'comment') return scan.tail.endsWith('-->') ? 'text' : 'comment';
  return scan.tail.endsWith(`</${scan.tagName}>`) ? 'text' : 'raw';
}

function advance(scan: Scan, character: string): void {
  scan.tail = (scan.tail + character.toLowerCase()).slice(-16);
  if (scan.state === 'text') {
    if (character === '<') {
      scan.state = 'tag-name';
      scan.tagName = '';
    }
  } else if (scan.state === 'tag-name') scan.state = readTagName(scan, character);
  else if (scan.state === 'tag') scan.state = readTag(scan, character);
  else if (scan.state === 'value') scan.state = readValue(scan, character);
  else if (scan.state === 'quoted') scan.state = readQuoted(scan, character);
  else scan.state = readOpaque(scan);
}

function holeAt(scan: Scan): Hole {
  if (scan.state === 'text') return { place: 'text' };
  if (scan.state === 'quoted') {
    const opensValue = scan.sinceQuote === 0;
    scan.sinceQuote += 1;
    return { place: 'attribute', name: scan.attributeName.toLowerCase(), opensValue };
  }
  const between = scan.state === 'tag' && /\s/.test(scan.tail.slice(-1));
  assert(between, `a template takes no value in ${scan.state} of <${scan.tagName}>`);
  return { place: 'tag' };
}

/** The holes of a template, judged once from its fixed text. A template that cannot be safe is a defect. */
export function holesOf(fixed: readonly string[]): readonly Hole[] {
  const scan: Scan = {
    state: 'text',
    tagName: '',
    attributeName: '',
    quote: '',
    sinceQuote: 0,
    tail: '',
  };
  const holes: Hole[] = [];
  fixed.forEach((text, index) => {
    for (const character of text) advance(scan, character);
    if (index < fixed.length - 1) holes.push(holeAt(scan));
  });
  assert(scan.state === 'text', `a template ends outside of <${scan.tagName}>`);
  return holes;
}
