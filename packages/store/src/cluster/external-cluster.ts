import { Fault } from '../fault/fault.ts';
import type { Cluster } from './cluster.ts';

const defaultPort = 5_432;

/**
 * A server that the operator runs, as `postgres://user:password@host:port/postgres?sslmode=require`; it is never stopped by
 * us. The user must be allowed to create databases and roles. `secret` must stay the same from start to start.
 */
export function useExternalCluster(order: {
  readonly url: string;
  readonly secret: string;
}): Cluster {
  const url = URL.canParse(order.url) ? new URL(order.url) : undefined;
  if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new Fault(
      'database.address-malformed',
      'ZHULIAN_DATABASE_URL 应写作 postgres://用户:密码@主机:端口/postgres。' +
        ' ZHULIAN_DATABASE_URL must read postgres://user:password@host:port/postgres.',
      { retryable: false },
    );
  }
  const mode = url.searchParams.get('sslmode') ?? '';
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: url.port === '' ? defaultPort : Number(url.port),
    tls: mode === 'require' || mode.startsWith('verify-'),
    admin: {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1) || 'postgres',
    },
    secret: order.secret,
    stop: () => Promise.resolve(),
  };
}
