import type { Language } from '@zhulian/vocabulary';

/** How the site is read: kept in cookies for a year, changed by a link, no script needed. */
export interface Preferences {
  readonly language: Language;
  /** 长者版 */
  readonly elder: boolean;
}

interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

export const languageCookie = 'zhulian-language';
export const elderCookie = 'zhulian-elder';

export function readPreferences({ query, cookies }: Asked): Preferences {
  const language = query['lang'] ?? cookies[languageCookie];
  const elder = query['elder'] ?? cookies[elderCookie];
  return { language: language === 'en' ? 'en' : 'zh', elder: elder === '1' };
}

/** Cookies to set because the person has just switched. */
export function switchedPreferences({ query }: Pick<Asked, 'query'>): readonly {
  readonly name: string;
  readonly value: string;
}[] {
  const { lang, elder } = query;
  return [
    lang === 'en' || lang === 'zh' ? [{ name: languageCookie, value: lang }] : [],
    elder === '1' || elder === '0' ? [{ name: elderCookie, value: elder }] : [],
  ].flat();
}

/** The address without switches. */
export function withoutSwitches(address: string): string {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  query.delete('lang');
  query.delete('elder');
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
