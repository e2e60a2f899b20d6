import {
  type IdentityDocumentKind,
  parseCalendarDate,
  parseIdentityDocument,
  parseResidentIdentityNumber,
} from '@zhulian/vocabulary';

/** What the form makes of a number: fine, fine but odd (kept and flagged), or not a number at all. */
export type NumberJudgement =
  | { readonly kind: 'fine' }
  | { readonly kind: 'odd'; readonly code: 'identity-number.check-character-wrong' }
  | {
      readonly kind: 'wrong';
      readonly code:
        | 'identity-number.malformed'
        | 'identity-number.placeholder'
        | 'identity-number.date-impossible';
      readonly date?: string;
    };

/** Spaces, dashes and full-width digits are how people write a number, not part of it. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-·]/g, '')
    .toUpperCase();
}

/** By which else a spouse may identify himself; a passport comes last, since its shape fits much. */
const otherDocuments: readonly IdentityDocumentKind[] = [
  'hong-kong-residence-permit',
  'macao-residence-permit',
  'taiwan-residence-permit',
  'foreigner-permanent-card-2023',
  'hong-kong-macao-travel-permit',
  'taiwan-travel-permit',
  'foreigner-permanent-card-2017',
];

function isPassport(number: string): boolean {
  return /[A-Z]/.test(number) && parseIdentityDocument('passport', number).ok;
}

/** Fifteen digits are checked as eighteen; the date they state is the one to name. */
function statedDate(number: string, date: string): NumberJudgement {
  return parseCalendarDate(date).ok || number.length < 15
    ? { kind: 'wrong', code: 'identity-number.malformed' }
    : { kind: 'wrong', code: 'identity-number.date-impossible', date };
}

/**
 * 公民身份号码 or another document. A wrong last character is kept (存疑不拒收): the papers may be wrong, and the
 * office compares them. A date that no calendar has cannot be on any paper.
 */
export function judgeNumber(text: string): NumberJudgement {
  const number = plainNumber(text);
  const resident = parseResidentIdentityNumber(number);
  if (resident.ok) return { kind: 'fine' };
  const { refusal } = resident;
  if (refusal.code === 'identity-number.check-character-wrong') {
    return { kind: 'odd', code: refusal.code };
  }
  if (refusal.code === 'identity-number.date-impossible') return statedDate(number, refusal.date);
  if (refusal.code === 'identity-number.placeholder') return { kind: 'wrong', code: refusal.code };
  for (const kind of otherDocuments) {
    const other = parseIdentityDocument(kind, number);
    if (other.ok) return { kind: 'fine' };
    if (other.refusal.code === 'identity-number.check-character-wrong') {
      return { kind: 'odd', code: other.refusal.code };
    }
  }
  return isPassport(number)
    ? { kind: 'fine' }
    : { kind: 'wrong', code: 'identity-number.malformed' };
}
