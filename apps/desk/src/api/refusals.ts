import type { ProblemDocument } from '@zhulian/contract';

/** The node said no, in four parts (what, why, what you can do, until when). Not worth repeating. */
export class RefusedByNode extends Error {
  override readonly name = 'RefusedByNode';
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.code);
    this.problem = problem;
  }

  /** 412: somebody changed the matter since this page was loaded. */
  get isStale(): boolean {
    return this.problem.status === 412;
  }
}

/** The node could not be reached or is failing; the same request may be sent again. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

/** Nobody is signed in; the page is on its way to sign-in. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** A refusal by something that is not ours (a proxy, a wall), put into four parts all the same. */
export function unknownProblem(status: number): ProblemDocument {
  return {
    type: 'about:blank',
    status,
    code: 'desk.reply-not-understood',
    title: { zh: '没有办成', en: 'This was not done' },
    why: {
      zh: `服务器答复了 ${status}，没有说明原因。`,
      en: `The server answered ${status} and gave no reason.`,
    },
    remedy: {
      zh: '内容仍在本页。可以再试一次，或把这个编号告诉系统管理员。',
      en: 'What you typed is still here. Try again, or tell the administrator this number.',
    },
    period: { zh: '办件的期限不变。', en: 'The time limit of the matter is unchanged.' },
    origin: 'desk',
  };
}
