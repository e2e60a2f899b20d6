import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the development issuer remembers between two requests: in this process only, gone with it. */
export function createMemoryAdapter(nowMs: () => number): (model: string) => Adapter {
  const entries = new Map<
    string,
    { readonly payload: AdapterPayload; readonly expiresAtMs: number }
  >();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = async (id: string): Promise<AdapterPayload | undefined> => {
      const entry = entries.get(keyOf(id));
      if (entry && entry.expiresAtMs > nowMs()) return entry.payload;
      entries.delete(keyOf(id));
      return undefined;
    };
    const findBy = async (
      field: 'uid' | 'userCode',
      wanted: string,
    ): Promise<AdapterPayload | undefined> => {
      for (const [key, { payload }] of entries) {
        if (key.startsWith(`${model}:`) && payload[field] === wanted) return payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresInSeconds) {
        const expiresAtMs = nowMs() + (expiresInSeconds ?? 3600) * 1000;
        entries.set(keyOf(id), { payload, expiresAtMs });
      },
      find,
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      async consume(id) {
        const entry = entries.get(keyOf(id));
        if (entry) entry.payload.consumed = Math.floor(nowMs() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries)
          if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
