/// <reference lib="dom" />

/**
 * Service worker of the offline verification page: keeps the page, its style and its script, takes fresh ones when there
 * is a network and the kept ones when there is none. It touches no other address. Built by stripping the types, so it
 * imports nothing.
 */
interface KeeperEvent extends Event {
  readonly request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(reply: Promise<Response>): void;
}

interface KeeperScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: KeeperEvent) => void): void;
}

const scope = self as unknown as KeeperScope;
const cacheName = 'zhulian-verifier-1';
const kept = new URL(self.location.href).searchParams
  .getAll('keep')
  .map((path) => new URL(path, self.location.origin).pathname);

const nothingKept = {
  zh: '本机没有存过这一页，请联网后打开一次。',
  en: 'This page was never kept on this device. Open it once while online.',
};

scope.addEventListener('install', (event) => {
  const filled = caches.open(cacheName).then((cache) => cache.addAll(kept));
  event.waitUntil(filled.then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  const isOurs = address.origin === self.location.origin && kept.includes(address.pathname);
  if (event.request.method === 'GET' && isOurs) event.respondWith(freshOrKept(event.request));
});

async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(new URL(request.url).pathname, fresh.clone());
    return fresh;
  } catch {
    // No network: that is what this file is for.
    const reply = await cache.match(new URL(request.url).pathname);
    return reply ?? new Response(`${nothingKept.zh}\n${nothingKept.en}`, { status: 503 });
  }
}
