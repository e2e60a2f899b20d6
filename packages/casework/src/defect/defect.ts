/** 缺陷: our program is wrong. Thrown, never caught by rules; the request dies and the supervisor logs it. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** States what must hold; throws a Defect when it does not. */
export function assertThat(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Defect(sentence);
}
