/** The dots that machines put between the parts of a name: 间隔号 is U+00B7 (GB/T 15834). */
const middleDots = /[\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u2e33\u30fb\uff0e\uff65.]/gu;
const unseen = /[\s\p{Control}\p{Format}]/gu;

/**
 * A key for comparing names, never for showing or storing one as the name: one middle dot, no spaces, no
 * invisible characters, compatibility forms and case made equal. 阿卜杜拉·买买提 written with any dot is one key.
 */
export function foldPersonName(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(middleDots, '·')
    .replace(unseen, '')
    .normalize('NFKC');
}
