/** The two languages of the product. Chinese is first; English is complete, by the compiler. */
export type Language = 'zh' | 'en';

/** One sentence or label in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
