import { describe, expect, test } from 'vitest';
import { colours } from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours 色', () => {
  const pairs = [
    ['ink', 'wash'],
    ['ink2', 'wash'],
    ['ink3', 'white'],
    ['sea', 'seaWash'],
    ['white', 'sea'],
    ['now', 'white'],
    ['nowOnPearl', 'pearl'],
    ['nowOnPearl', 'nowWash'],
    ['late', 'lateWash'],
    ['late', 'wash'],
    ['done', 'doneWash'],
    ['ink', 'pearl'],
    ['ink2', 'pearl'],
  ] as const;

  test.each(pairs)('%s can be read on %s (WCAG AA, 4.5:1)', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('tokensCss', () => {
  test('gives every colour as a custom property and scales with the reader’s text size', () => {
    const css = tokensCss();
    expect(css).toContain('--sea-wash: #e4f1f3;');
    expect(css).toContain('--ink-2: #52606d;');
    expect(css).toContain('--type-desk-text: 0.875rem/1.375rem;');
    expect(css.match(/#[0-9a-f]{6}/g)).toHaveLength(Object.keys(colours).length);
  });
});
