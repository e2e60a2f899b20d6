import { randomUUID } from 'node:crypto';
import { problemOf } from '@zhulian/contract';
import type { FastifyRequest } from 'fastify';
import type { PortalParts, SettledParts } from '../parts.ts';
import { readForm } from './form.ts';
import { readPreferences, withoutSwitches } from './preferences.ts';
import { type Reader, readerOf } from './reader.ts';
import type { Visit } from './visit.ts';

function texts(named: unknown): Readonly<Record<string, string | undefined>> {
  return readForm(named);
}

/** Who reads, in which language and version, as of now by the node's clock. */
export async function readerFrom(
  parts: PortalParts,
  request: FastifyRequest,
  assets: Reader['assets'],
): Promise<Reader> {
  const query = texts(request.query);
  return readerOf({
    ...readPreferences({ query, cookies: request.cookies }),
    prefix: parts.prefix,
    address: withoutSwitches(request.url),
    now: parts.api.now(),
    demo: parts.demo,
    province: parts.province ?? { zh: '', en: '' },
    session: await parts.session(request),
    signInPath: parts.signIn.startPath,
    signOutPath: parts.signIn.signOutPath,
    assets,
  });
}

export function visitOf(parts: SettledParts, request: FastifyRequest, reader: Reader): Visit {
  const origin = 'portal';
  return {
    reader,
    api: parts.api,
    places: parts.places,
    params: texts(request.params),
    query: texts(request.query),
    form: readForm(request.body),
    newKey: parts.newKey ?? randomUUID,
    verifierScript:
      parts.assets.verifierFolder === undefined
        ? undefined
        : `${parts.prefix}/assets/verifier/verify.js`,
    problem: (refusal) => parts.problem?.(refusal) ?? problemOf(refusal, origin),
  };
}
