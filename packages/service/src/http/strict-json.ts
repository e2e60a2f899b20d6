import type { RefusalValue } from '@zhulian/contract';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { FastifyInstance } from 'fastify';

/**
 * Reads a body as JSON in which no object names a key twice. `JSON.parse` takes the last of two and drops the first in
 * silence: what one reader checked would not be what another acts on (RFC 8259 section 4).
 */
export function parseStrictJson(text: string): Result<unknown, RefusalValue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused({ code: 'request.malformed' });
  }
  const key = findDuplicateKey(text);
  return key === undefined ? granted(value) : refused({ code: 'request.duplicate-key', key });
}

/** Strings, with the colon that makes them keys, and the brackets between which they stand. */
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/gs;

function findDuplicateKey(valid: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of valid.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (text !== undefined && colon !== undefined) {
      const key = JSON.parse(text) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}

/** An error that carries its refusal; whoever answers errors sends it as a problem document. */
export class UnreadableBody extends Error {
  readonly statusCode = 400;
  readonly refusal: RefusalValue;

  constructor(refusal: RefusalValue) {
    super(refusal.code);
    this.name = 'UnreadableBody';
    this.refusal = refusal;
  }
}

/** Makes every JSON body of this context strict. */
export function readStrictJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const parsed = parseStrictJson(body as string);
    if (parsed.ok) done(null, parsed.value);
    else done(new UnreadableBody(parsed.refusal));
  });
}
