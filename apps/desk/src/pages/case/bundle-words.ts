import type { Words } from '@zhulian/vocabulary';

export const bundleWords = {
  take: { zh: '下载证据包', en: 'Take the evidence' },
  making: { zh: '正在整理证据…', en: 'Gathering the proofs…' },
  done: {
    zh: '已下载。打开其中的 verify.html，不联网也能核验。这次下载已记入当事人的查阅记录。',
    en: 'Downloaded. Open verify.html in it to check everything without a network. Taking it is in the person’s own log.',
  },
  what: {
    zh: '报文、回执、责任链、期限和查阅记录，打成一个 ZIP，谁都可以离线核验',
    en: 'Messages, receipts, chain of responsibility, due dates and look-ups as one ZIP that anybody can check offline',
  },
} satisfies Record<string, Words>;

/** 已收到 120 KB. */
export function gotWords(bytes: number): Words {
  const kilobytes = Math.ceil(bytes / 1_024);
  return { zh: `已收到 ${kilobytes} KB`, en: `${kilobytes} KB received` };
}
