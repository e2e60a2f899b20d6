import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A TrueType file with `glyf` outlines whose licence allows embedding. Read only when a document needs it. */
export interface FontFile {
  readonly family: string;
  read(): Promise<Uint8Array>;
}

/** 字体链: every character is set in the first font of its chain that has a glyph for it. */
export interface VoucherFonts {
  readonly regular: readonly FontFile[];
  readonly bold: readonly FontFile[];
}

const require = createRequire(import.meta.url);

const sansSc = '@expo-google-fonts/noto-sans-sc';
const regularSc = fontFile('Noto Sans SC', `${sansSc}/400Regular/NotoSansSC_400Regular.ttf`);
const boldSc = fontFile('Noto Sans SC Bold', `${sansSc}/700Bold/NotoSansSC_700Bold.ttf`);
/** Has 𠮷 and other characters of Japanese names that the Chinese edition lacks. */
const regularJp = fontFile(
  'Noto Sans JP',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
);

/** Debian's `fonts-hanazono`: with Noto all 87,887 characters of GB 18030-2022 level 3 but none missing. Optional. */
const hanazonoPaths = ['HanaMinA', 'HanaMinB'].map(
  (name) => `/usr/share/fonts/truetype/hanazono/${name}.ttf`,
);

/** The chain of this machine: Noto from the packages, HanaMin when the system has it. */
export function findVoucherFonts(): VoucherFonts {
  const rare = hanazonoPaths
    .filter((path) => existsSync(path))
    .map((path) => ({ family: path.slice(-12, -4), read: () => readFile(path) }));
  const fallback = [regularJp, ...rare];
  return { regular: [regularSc, ...fallback], bold: [boldSc, ...fallback] };
}

function fontFile(family: string, specifier: string): FontFile {
  return { family, read: () => readFile(require.resolve(specifier)) };
}
