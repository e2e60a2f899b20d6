import type { Words } from '@zhulian/vocabulary';

/** A place inside a sentence: 贵州毕节市七星关区鸭池镇, where a column writes 贵州 毕节市 七星关区 鸭池镇. */
export function inSentence(place: Words): Words {
  return { zh: place.zh.replaceAll(' ', ''), en: place.en };
}
