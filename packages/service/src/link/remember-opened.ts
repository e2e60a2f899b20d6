import {
  type EnvelopeRefusal,
  openEnvelope,
  type PartyId,
  type VerifiedEnvelope,
  type Verifier,
} from '@zhulian/exchange';
import type { Result } from '@zhulian/vocabulary';
import type { ExchangeParts } from './exchange-parts.ts';

/** Characters of all remembered envelopes: what comes again comes soon. */
const charactersMax = 4_000_000;

/** Opens what came over a link, or what was stored when it came. `verifier` remembers the verdicts of the push at hand. */
export type OpenEnvelope = (
  bytes: string,
  verifier?: Verifier,
) => Result<VerifiedEnvelope, EnvelopeRefusal>;

/** An exchange as its inner parts see it. */
export interface OpeningParts<Tx> extends ExchangeParts<Tx> {
  readonly open: OpenEnvelope;
}

/**
 * 重复报文: what is opened once need not be opened again while the trust list stays the same. An answer that was lost makes the same
 * bytes come again, and a held message is opened once more when its turn comes. Refusals are not remembered.
 */
export function rememberOpened(parts: {
  readonly self: PartyId;
  readonly verifier: Verifier;
}): OpenEnvelope {
  const opened = new Map<string, VerifiedEnvelope>();
  let characters = 0;
  let revision: number | undefined;
  const forget = (): void => {
    opened.clear();
    characters = 0;
  };
  return (bytes, verifier = parts.verifier) => {
    const current = parts.verifier.revision?.();
    if (current !== revision) forget();
    revision = current;
    const known = opened.get(bytes);
    if (known !== undefined) return { ok: true, value: known };
    const outcome = openEnvelope(bytes, { self: parts.self, verifier });
    if (!outcome.ok || current === undefined) return outcome;
    if (characters + bytes.length > charactersMax) forget();
    characters += bytes.length;
    opened.set(bytes, outcome.value);
    return outcome;
  };
}
