import type { Answer, SignedVisit, Visit } from './http/visit.ts';
import { aboutPage } from './pages/about-page.ts';
import { checkPage, submitApplication } from './pages/apply/check-page.ts';
import { questionPage, saveAnswer } from './pages/apply/question-page.ts';
import { discardDraft, startPage } from './pages/apply/start-page.ts';
import { guidePage } from './pages/guide-page.ts';
import { homePage } from './pages/home-page.ts';
import { lookupsPage } from './pages/lookups-page.ts';
import { changePage } from './pages/matter/change-page.ts';
import { complainPage, sendComplaint } from './pages/matter/complain-page.ts';
import { correctPage, saveCorrection } from './pages/matter/correct-page.ts';
import { sentPage } from './pages/matter/sent-page.ts';
import { statusPage } from './pages/matter/status-page.ts';
import { signUndertaking, undertakingPage } from './pages/matter/undertaking-page.ts';
import { voucherDownload, voucherPage } from './pages/matter/voucher-page.ts';
import { withdrawMatter, withdrawPage } from './pages/matter/withdraw-page.ts';
import { mattersPage } from './pages/matters-page.ts';
import { verifyPage } from './pages/verify-page.ts';

type Eventually<Value> = Value | Promise<Value>;

/** One address of the site. Open ones need no sign-in; of the others every page is the session's own person's. */
export type Route = { readonly method: 'GET' | 'POST'; readonly path: string } & (
  | { readonly open: true; answer(visit: Visit): Eventually<Answer> }
  | { readonly open: false; answer(visit: SignedVisit): Eventually<Answer> }
);

function open(path: string, answer: (visit: Visit) => Eventually<Answer>): Route {
  return { method: 'GET', path, open: true, answer };
}

function read(path: string, answer: (visit: SignedVisit) => Eventually<Answer>): Route {
  return { method: 'GET', path, open: false, answer };
}

function send(path: string, answer: (visit: SignedVisit) => Eventually<Answer>): Route {
  return { method: 'POST', path, open: false, answer };
}

const apply = '/apply/birth-registration';
const matter = '/matters/:caseId';

/** Every page of the portal. A form is posted to the address it is shown at. */
export const routes: readonly Route[] = [
  open('/', homePage),
  open('/guides/:slug', guidePage),
  open('/about', aboutPage),
  open('/verify', verifyPage),
  read(apply, startPage),
  send(`${apply}/discard`, discardDraft),
  read(`${apply}/check`, checkPage),
  send(`${apply}/check`, submitApplication),
  read(`${apply}/:question`, questionPage),
  send(`${apply}/:question`, saveAnswer),
  read('/matters', mattersPage),
  read(matter, statusPage),
  read(`${matter}/sent`, sentPage),
  read(`${matter}/change`, changePage),
  read(`${matter}/correct`, correctPage),
  send(`${matter}/correct`, saveCorrection),
  read(`${matter}/undertaking`, undertakingPage),
  send(`${matter}/undertaking`, signUndertaking),
  read(`${matter}/withdraw`, withdrawPage),
  send(`${matter}/withdraw`, withdrawMatter),
  read(`${matter}/complain`, complainPage),
  send(`${matter}/complain`, sendComplaint),
  read(`${matter}/voucher`, voucherPage),
  read(`${matter}/voucher.pdf`, voucherDownload),
  read('/lookups', lookupsPage),
];
