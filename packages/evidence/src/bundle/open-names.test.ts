import { describe, expect, test } from 'vitest';
import { writeCanonical } from '../canonical/read-canonical.ts';
import { exampleTexts, packBundle } from '../example/example-bundle.ts';
import { reportText } from '../report/report-text.ts';
import { namesPath } from './open-names.ts';
import { verifyBundle } from './verify-bundle.ts';

const bundleWith = (names: unknown) =>
  packBundle(new Map([...exampleTexts(), [namesPath, writeCanonical(names as never)]]));

describe('names/offices.json 单位名称', () => {
  test('are shown with the code, and the bundle holds as before', () => {
    const name = { zh: '广东 东莞市 长安镇', en: 'Chang’an, Dongguan, Guangdong' };
    const report = verifyBundle(bundleWith({ 441900119: name, 441900: name }));
    expect(report.verdict).toBe('holds');
    expect(reportText(report, 'zh')).toContain('广东 东莞市 长安镇（441900');
    expect(reportText(report, 'en')).toContain('Chang’an, Dongguan, Guangdong (441900');
  });

  test('that are not in their form name nobody, and break nothing', () => {
    const report = verifyBundle(bundleWith({ 441900119: 'x', hub: { zh: 1, en: '' } }));
    expect(report.verdict).toBe('holds');
    expect(report.names.size).toBe(0);
    expect(reportText(report, 'zh')).toContain('广东 441900');
  });
});
