import { cast } from '@zhulian/registry';
import type { Words } from '@zhulian/vocabulary';

const everyone = [...Object.values(cast.residents), ...Object.values(cast.staff)];

/** A person of the story as its steps name her. */
export function personWords(person: { readonly name: string; readonly latinName: string }): Words {
  return { zh: person.name, en: person.latinName };
}

/** The same for a name that comes from a page. */
export function namedWords(name: string): Words {
  const known = everyone.find((person) => person.name === name);
  return known ? personWords(known) : { zh: name, en: name };
}

/** 甲、乙 and “A; B”. */
export function listWords(words: readonly Words[]): Words {
  return {
    zh: words.map(({ zh }) => zh).join('、'),
    en: words.map(({ en }) => en).join('; '),
  };
}

/** Who speaks when it is no person. */
export const voices: Readonly<
  Record<'portal' | 'ladder' | 'gate' | 'rules' | 'lookups' | 'string' | 'verifier', Words>
> = {
  portal: { zh: '门户', en: 'Portal' },
  ladder: { zh: '督办', en: 'Ladder' },
  gate: { zh: '依据闸门', en: 'Basis gate' },
  rules: { zh: '规则', en: 'Rules' },
  lookups: { zh: '谁看过', en: 'Who looked' },
  string: { zh: '责任链', en: 'String' },
  verifier: { zh: '离线核验', en: 'Verifier' },
};

/** A rung of the ladder as it is told: 报县级（湖南 邵阳市 大祥区）. The hub needs no second name. */
export function rungWords(
  rung: { readonly code: string; readonly words: Words },
  office: Words,
): Words {
  if (rung.code === 'hub') return rung.words;
  return { zh: `${rung.words.zh}（${office.zh}）`, en: `${rung.words.en} (${office.en})` };
}
