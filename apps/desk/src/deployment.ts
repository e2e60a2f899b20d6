/** Where this desk is mounted, read from the address alone: the same files serve every node. */
export interface Deployment {
  /** `/guangdong` in a region of many nodes, empty when one node stands alone. */
  readonly prefix: string;
  readonly deskPath: string;
  readonly apiPath: string;
}

export function readDeployment(pathname: string): Deployment {
  const prefix = /^(\/[^/]+)?\/desk(?:\/|$)/.exec(pathname)?.[1] ?? '';
  return { prefix, deskPath: `${prefix}/desk`, apiPath: `${prefix}/api/v1` };
}

/** Where a path that the node gave leads: below the API, unless it is already rooted. */
export function apiAddress(apiPath: string, path: string): string {
  return path.startsWith('/') ? path : `${apiPath}/${path}`;
}

/** Sign-in that comes back to where the reader was. */
export function signInAddress(deployment: Deployment, here: string): string {
  return `${deployment.prefix}/sign-in?return=${encodeURIComponent(here)}`;
}
