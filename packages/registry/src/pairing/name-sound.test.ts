import { describe, expect, test } from 'vitest';
import { soundOf } from './name-sound.ts';

describe('soundOf 姓名读音', () => {
  test('reads surnames as surnames: 单 is shàn, 区 is ōu, 仇 is qiú', () => {
    expect(soundOf('单田芳').exact).toBe('shan tian fang');
    expect(soundOf('区启贤').exact).toBe('ou qi xian');
    expect(soundOf('仇英').exact).toBe('qiu ying');
  });

  test('makes 周晓芸, 周晓云 and 周小芸 one sound', () => {
    expect(new Set(['周晓芸', '周晓云', '周小芸'].map((name) => soundOf(name).exact)).size).toBe(1);
  });

  test.each([
    ['张兰', '章南'],
    ['陈英', '岑音'],
    ['黄辉', '方飞'],
    ['胡生', '福森'],
  ])('hears %s and %s alike in southern speech', (left, right) => {
    expect(soundOf(left).exact).not.toBe(soundOf(right).exact);
    expect(soundOf(left).fuzzy).toBe(soundOf(right).fuzzy);
  });

  test('leaves a character without a reading as it is', () => {
    expect(soundOf('吴\u{2EBF0}').exact).toBe('wu \u{2EBF0}');
    expect(soundOf('<svg onload>').exact).toBe('<SVGONLOAD>');
  });
});
