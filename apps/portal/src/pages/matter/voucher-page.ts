import { html, linkButton } from '@zhulian/design';
import type { Answer, SignedVisit } from '../../http/visit.ts';
import { problemPage } from '../problem-page.ts';
import { notFound } from '../site-problems.ts';
import { backToMatter, matterPath, withMatter } from './load-matter.ts';
import { qrPicture } from './qr-picture.ts';

/** 登记凭证: the QR that verifies without a network, the short code to read out, the file to keep. */
export function voucherPage(visit: SignedVisit): Promise<Answer> {
  const { reader } = visit;
  const { say, to } = reader;
  return withMatter<Answer>(visit, (matter) => {
    const { voucher } = matter;
    if (voucher === null) return problemPage(reader, notFound, backToMatter(visit, matter));
    const title = say({ zh: '登记凭证', en: 'Your voucher' });
    const qr = qrPicture(
      voucher.qrText,
      say({ zh: `凭证 ${voucher.number} 的二维码`, en: `QR code of voucher ${voucher.number}` }),
    );
    return {
      kind: 'page',
      title,
      back: backToMatter(visit, matter),
      main: html`<h1>${title}</h1><p class="matter-number">${say({ zh: '凭证编号', en: 'Voucher no.' })} ${voucher.number}</p>${qr}<p>${say({ zh: '任何单位扫这个码就能验，不联网也可以。', en: 'Any office can verify it by this code, even without a network.' })}</p><h2>${say({ zh: '短码', en: 'Short code' })}</h2><p class="short-code">${voucher.shortCode}</p><p>${say({ zh: '不能扫码时，报这个短码。', en: 'Read this out where scanning is not possible.' })}</p><div class="buttons">${linkButton({ href: to(`${matterPath(matter)}/voucher.pdf`), label: say({ zh: '下载凭证（PDF）', en: 'Download the voucher (PDF)' }), download: `${voucher.number}.pdf` })}${linkButton({ href: to('/verify'), label: say({ zh: '核验凭证', en: 'Verify it' }), variant: 'secondary' })}</div><p class="small">${say({ zh: '凭证用于享受服务，不是生育是否合规的证明，任何单位不得这样使用。', en: 'The voucher gives access to services. It is no evidence of whether a birth complies with any rule, and nobody may use it so.' })}</p>`,
    };
  });
}

export function voucherDownload(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session } = visit;
  return withMatter<Answer>(visit, async (matter) => {
    const bytes = await api.voucherPdf(session, matter.caseId);
    if (bytes === undefined || matter.voucher === null) {
      return problemPage(reader, notFound, backToMatter(visit, matter));
    }
    return {
      kind: 'download',
      type: 'application/pdf',
      name: `${matter.voucher.number}.pdf`,
      bytes,
    };
  });
}
