import { colours, fontStack, motionMs, radiiPx, rowHeightPx, spacesPx, typePx } from './tokens.ts';

function kebab(word: string): string {
  return word.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
}

/** The tokens as CSS custom properties: `--sea`, `--ink-2`, `--space-4`, `--text-desk`, … under `:root`. */
export function tokensCss(): string {
  const declarations = [
    ...Object.entries(colours).map(([name, hex]) => `--${kebab(name)}: ${hex}`),
    ...Object.entries(spacesPx).map(([name, px]) => `--space-${kebab(name)}: ${px / 16}rem`),
    ...Object.entries(typePx).map(
      ([name, { size, line }]) => `--type-${kebab(name)}: ${size / 16}rem/${line / 16}rem`,
    ),
    ...Object.entries(radiiPx).map(([name, px]) => `--radius-${kebab(name)}: ${px}px`),
    `--row-height: ${rowHeightPx / 16}rem`,
    `--motion: ${motionMs}ms`,
    `--font: ${fontStack}`,
  ];
  return `:root {\n${declarations.map((line) => `  ${line};`).join('\n')}\n}\n`;
}
