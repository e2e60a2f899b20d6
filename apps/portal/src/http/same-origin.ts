import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a post came from a page of this very site: the browser says so (`Sec-Fetch-Site`), or names the origin.
 * A browser that says neither is refused; the session cookie is SameSite as well.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin';
  const source = headers.origin ?? headers.referer;
  if (source === undefined || !URL.canParse(source)) return false;
  return new URL(source).host === host;
}
