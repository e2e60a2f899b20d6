import type { ReportWords } from '../report/report.ts';

const say = (zh: string, en: string): ReportWords => ({ zh, en });

/** Words of the page that are not of the report. */
export const pageWords: Readonly<
  Record<
    | 'lede'
    | 'choose'
    | 'drop'
    | 'expected'
    | 'working'
    | 'unreadable'
    | 'trust'
    | 'print'
    | 'other'
    | 'noScript',
    ReportWords
  >
> = {
  lede: say(
    '在您自己的设备上核验一个办件的证据包：谁在什么时候负责、期限是否已过、谁没有答复。不需要网络，文件不会发给任何人。',
    'Checks a bundle of evidence on your own device: who was responsible and when, which limit ran out, who stayed silent. It needs no network, and the file is sent to nobody.',
  ),
  choose: say('选择证据包 (.zip)', 'Choose a bundle (.zip)'),
  drop: say('也可以把文件拖到这一页上', 'or drop the file anywhere on this page'),
  expected: say(
    '您从别处得知的枢纽密钥指纹（选填）',
    'Fingerprint of the hub’s key that you have from elsewhere (optional)',
  ),
  working: say('正在核验…', 'Checking …'),
  unreadable: say('这个文件打不开。', 'This file cannot be opened.'),
  trust: say(
    '如果您不信任给您文件的人，请不要用压缩包里的这一页，而用从别处得到的核验页。',
    'If you do not trust whoever gave you the file, do not use the page inside it; use one that you have from elsewhere.',
  ),
  print: say('打印', 'Print'),
  other: say('English', '中文'),
  noScript: say('核验需要允许 JavaScript。', 'The check needs JavaScript.'),
};
