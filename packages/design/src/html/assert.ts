/** A template or component used in a way that cannot be safe: our program is wrong, not the reader. */
class Defect extends Error {}

export function assert(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Defect(sentence);
}
