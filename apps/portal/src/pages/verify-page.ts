import { html } from '@zhulian/design';
import { frameWords } from '../frame/frame-words.ts';
import type { Page, Visit } from '../http/visit.ts';

/** 核验凭证 while the offline verifier has not been built: says so, and how to verify meanwhile. */
export function verifyPage({ reader }: Visit): Page {
  const { say, to } = reader;
  return {
    kind: 'page',
    title: say(frameWords.verify),
    back: { href: to(''), label: say(frameWords.home) },
    main: html`<h1>${say(frameWords.verify)}</h1><p>${say({
      zh: '核验工具还没有装好。可以把凭证编号或短码报给任一镇（街道）窗口核验。',
      en: 'The verifier is not installed here. Any town window can verify a voucher by its number or short code.',
    })}</p>`,
  };
}
