/** The two languages of the product. Chinese is first; English is complete, by the compiler. */
export type Language = 'zh' | 'en';

/** One sentence or label in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The sentence in the reader's language. */
export function say(words: Words, language: Language): string {
  return words[language];
}
