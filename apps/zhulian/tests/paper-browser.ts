/** A browser without a window: keeps cookies, follows redirects, sends forms as pages wrote them. */
export interface PaperBrowser {
  get(path: string): Promise<Reply>;
  /** Fills in the form of the page at `path`; what it carries unseen goes back with it. */
  fill(path: string, fields: Readonly<Record<string, string>>): Promise<Reply>;
  send(
    path: string,
    order: { readonly body: string; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  /** Path of the page one ends on. */
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
  readonly json: () => Record<string, unknown>;
}

export function openPaperBrowser(base: string): PaperBrowser {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>();
  const request = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    let url = new URL(path, base);
    let order: RequestInit = init;
    for (let hops = 0; hops < 12; hops += 1) {
      const reply = await fetch(url, {
        ...order,
        redirect: 'manual',
        headers: new Headers([...new Headers(order.headers), ['cookie', cookiesFor(url.pathname)]]),
      });
      keep(reply.headers);
      const location = reply.headers.get('location');
      if (reply.status < 300 || reply.status >= 400 || location === null) {
        const text = await reply.text();
        const { status, headers } = reply;
        return { status, headers, text, path: url.pathname, json: () => JSON.parse(text) };
      }
      await reply.arrayBuffer();
      url = new URL(location, url);
      order = {};
    }
    throw new Error(`${path} redirects without end`);
  };
  const cookiesFor = (path: string): string =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
      .join('; ');
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
      cookies.set(`${name} ${path}`, { value, path });
    }
  };
  return {
    get: (path) => request(path),
    send: (path, { body, headers = {} }) => request(path, { method: 'POST', body, headers }),
    async fill(path, fields) {
      const page = await request(path);
      const body = new URLSearchParams({ ...hiddenFields(page.text), ...fields }).toString();
      return request(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: new URL(base).origin,
        },
      });
    },
  };
}

function hiddenFields(page: string): Record<string, string> {
  const inputs = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries(
    [...inputs].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

/** Text of a page as a reader sees it. */
export function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name] ?? whole;
  });
}
