import pg from 'pg';

const reconnectDelayMs = 1_000;

/** Listens on a connection of its own and takes it up again when it breaks. Notices may be lost meanwhile: they are doorbells. */
export async function listenOn(
  settings: pg.ClientConfig,
  channel: string,
  ring: () => void,
): Promise<() => Promise<void>> {
  let isEnded = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...settings, pipeline: false });
    client = next;
    next.on('error', () => undefined);
    next.on('notification', ring);
    next.on('end', retryLater);
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
  };
  const reconnect = (): void => {
    retry = undefined;
    // What rang meanwhile was not heard.
    connect().then(ring, retryLater);
  };
  const retryLater = (): void => {
    if (isEnded || retry !== undefined) return;
    retry = setTimeout(reconnect, reconnectDelayMs);
  };
  await connect();
  return async () => {
    isEnded = true;
    clearTimeout(retry);
    await client?.end();
  };
}
