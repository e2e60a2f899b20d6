import { html } from '@zhulian/design';
import { frameWords } from '../frame/frame-words.ts';
import type { Answer, Visit } from '../http/visit.ts';
import { renderVerifyPage } from '../verifier/verify-page.ts';

/** 核验凭证: runs on the reader's device; where the verifier has not been built, says so and what to do instead. */
export async function verifyPage({ reader, api, verifierScript }: Visit): Promise<Answer> {
  const { say, to, language, elder } = reader;
  if (verifierScript !== undefined) {
    const kit = await api.verifierKit();
    return {
      kind: 'document',
      markup: renderVerifyPage({
        kit,
        script: verifierScript,
        language,
        elder,
        home: to(''),
      }),
    };
  }
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
