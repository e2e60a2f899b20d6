import { createHash } from 'node:crypto';

/** A file of the site made at start: its name changes with its content, so it may be kept for a year. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function assetOf(base: string, extension: 'css' | 'js', text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const type = extension === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  return { name: `${base}-${hash}.${extension}`, type, text };
}
