import type { BirthRegistrationVoucher } from '../voucher/birth-registration-voucher.ts';
import { encodeBase45 } from './base45.ts';
import { encodeClaims } from './claims.ts';
import { type PaperTwinSigner, signCose } from './cose-sign1.ts';
import { paperTwinKeyIdOf } from './key-id.ts';

export const paperTwinPrefix = 'ZL1:';

/** QR version 17 at level Q holds 531 alphanumeric characters; on paper 34 mm with modules of 0.4 mm. */
export const paperTwinCharactersMax = 531;

/** How many UTF-8 bytes a free text may keep, tried in turn until the whole fits the code. */
const textBytesLadder: readonly number[] = [240, 96, 72, 60, 48, 36, 24];

/**
 * 纸质凭证的可验证二维码内容: `ZL1:` + base45(COSE_Sign1(CWT)). The same voucher and signer give the same text. Long
 * names are cut with `…` so that the code stays readable in print; the paper shows them whole.
 */
export function composePaperTwin(
  voucher: BirthRegistrationVoucher,
  signer: PaperTwinSigner,
): string {
  const keyId = paperTwinKeyIdOf(signer.publicKey);
  for (const textBytesMax of textBytesLadder) {
    const payload = encodeClaims(voucher, textBytesMax);
    if (charactersOf(payload) > paperTwinCharactersMax) continue;
    return paperTwinPrefix + encodeBase45(signCose({ keyId, payload }, signer));
  }
  throw new RangeError('a voucher from issueVoucher fits a QR code of version 17');
}

/** Tag, array, header, empty map and signature take 83 bytes, the payload's own length two or three more. */
function charactersOf(payload: Uint8Array): number {
  const bytes = 83 + (payload.length < 256 ? 2 : 3) + payload.length;
  return paperTwinPrefix.length + Math.floor(bytes / 2) * 3 + (bytes % 2) * 2;
}
