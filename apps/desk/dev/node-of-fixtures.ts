import type { CaseView, ProblemDocument, SessionView, TodoItem } from '@zhulian/contract';
import { balance, balanceCases, logHealth, scoreboard } from '../src/fixtures/balance.ts';
import { birthCase } from '../src/fixtures/birth-case.ts';
import { guides, lateOffices, links, notices, provinces } from '../src/fixtures/boards.ts';
import { custody, handoversReceived, handoversSent } from '../src/fixtures/custody.ts';
import { candidates, incomingCase, incomingCaseAt } from '../src/fixtures/incoming-case.ts';
import { answeringSession, clerkSession, countySession, todo } from '../src/fixtures/lists.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly version: string | undefined;
  readonly body: unknown;
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

const sessions: Record<string, SessionView> = {
  guangdong: clerkSession,
  guizhou: answeringSession,
  hunan: countySession,
};

const say = (zh: string, en: string) => ({ zh, en });

function problem(status: number, code: string): ProblemDocument {
  return {
    type: `urn:zhulian:${code}`,
    status,
    code,
    title: say('这项内容现在不能询问', 'This may not be asked now'),
    why: say(
      '问“家庭其他成员”没有有效依据：令555 第16条已于 2021-09-26 废止。',
      'There is no basis in force for asking about other members of the family: Decree 555 Art. 16 was repealed on 2021-09-26.',
    ),
    remedy: say(
      '只问户籍状态；需要更多的，请本人自愿提供。',
      'Ask only about registration status, or let the person supply more of her own will.',
    ),
    period: say('本件期限不变，仍为 11-24。', 'The limit of this matter stays 11-24.'),
    origin: 'guangdong',
  };
}

/** The two cases of the story, and one newly filed for every other row of the to-do list. */
function casesOfFixtures(): Map<string, CaseView> {
  const cases = new Map<string, CaseView>([
    [birthCase.id, birthCase],
    [incomingCase.id, incomingCase],
  ]);
  for (const row of todo.filter(
    (one) => one.kind === 'birth-registration' && one.caseId !== birthCase.id,
  )) {
    cases.set(row.caseId, {
      ...birthCase,
      id: row.caseId,
      version: 1,
      number: row.number,
      subject: row.subject,
      coChecks: [],
      log: birthCase.log.slice(0, 1),
      stage: { ...row.stage, tone: 'now' },
      pearls: birthCase.pearls.map((pearl, index) => ({
        ...pearl,
        state: index === 0 ? 'done' : index === 1 ? 'now' : 'to-come',
      })),
      actions: [
        {
          code: 'accept',
          words: say('受理', 'Accept'),
          enabled: row.caseId !== 'case-30',
          why: say('已经受理过。', 'Already accepted.'),
          primary: true,
        },
      ],
    });
  }
  return cases;
}

/** Pages that only read. */
function answerBoard([noun, id]: readonly [string, string], search: URLSearchParams): Answered {
  const boards: Record<string, unknown> = {
    'handovers/offices': custody.epochs.map(({ office }) => office),
    handovers: {
      rows: search.get('direction') === 'incoming' ? handoversReceived : handoversSent,
    },
    'balance/cases': { rows: balanceCases },
    balance,
    scoreboard,
    log: logHealth,
    'offices/late': lateOffices,
    links,
    guides,
    'guides/birth-registration': guides[0],
    provinces,
    notices: { rows: notices },
  };
  const board = boards[id === '' ? noun : `${noun}/${id}`];
  return board === undefined
    ? { status: 404, body: problem(404, 'page.unknown') }
    : { status: 200, body: board };
}

/** A node that only remembers: enough to walk through receipt, pairing and answer, and to see refusals. */
export function createNodeOfFixtures(): (asked: Asked) => Answered {
  const cases = casesOfFixtures();
  let clock = clerkSession.now;

  function list(rows: readonly TodoItem[], search: URLSearchParams): Answered {
    const many = Number(search.get('many') ?? 0);
    const q = search.get('q') ?? '';
    const found = rows.filter((row) => row.subject.includes(q) || row.number.includes(q));
    return { status: 200, body: { rows: many > 0 ? Array(many).fill(found).flat() : found } };
  }

  function command(matter: CaseView, asked: Asked): Answered {
    if (asked.version !== `"${matter.version}"`) {
      return { status: 412, body: { ...problem(412, 'case.version-stale') } };
    }
    const { command: code } = asked.body as { command: string };
    if (code === 'refuse') return { status: 422, body: problem(422, 'basis.expired') };
    const step = ({ receive: 'received', pair: 'paired', answer: 'replied' } as const)[code];
    const next =
      step === undefined
        ? { ...matter, version: matter.version + 1, actions: [] }
        : incomingCaseAt(step);
    cases.set(matter.id, next);
    return { status: 200, body: next };
  }

  return (asked) => {
    if (asked.path === '/demo/clock') {
      const move = (asked.body ?? {}) as {
        advanceMinutes?: number;
        advanceWorkingDays?: number;
        to?: string;
      };
      const forward =
        (move.advanceMinutes ?? 0) * 60_000 + (move.advanceWorkingDays ?? 0) * 86_400_000;
      clock = move.to ?? new Date(Date.parse(clock) + forward).toISOString();
      return { status: 200, body: { now: clock, nextDueAt: null } };
    }
    const [, province = '', rest = ''] = /^\/([a-z]+)\/api\/v1\/(.*)$/.exec(asked.path) ?? [];
    const session = sessions[province];
    if (session === undefined) return { status: 404, body: problem(404, 'node.unknown') };
    const [noun, id = '', verb] = rest.split('/').map(decodeURIComponent);
    const rows = province === 'guangdong' ? todo : todo.slice(0, 1);
    const direction = `co-check-${asked.search.get('direction')}`;
    if (noun === 'session') return { status: 200, body: session };
    if (noun === 'todo') return list(province === 'guizhou' ? [] : rows, asked.search);
    if (noun === 'co-checks')
      return list(
        rows.filter((row) => row.kind === direction),
        asked.search,
      );
    if (noun === 'cases' && id === '') return list(rows, asked.search);
    if (noun === 'cases') {
      const matter = cases.get(id);
      if (matter === undefined) return { status: 404, body: problem(404, 'case.unknown') };
      if (verb === 'custody') {
        return id === custody.caseId
          ? { status: 200, body: custody }
          : { status: 404, body: problem(404, 'case.unknown') };
      }
      if (verb === 'candidates') return { status: 200, body: candidates };
      return verb === 'commands' ? command(matter, asked) : { status: 200, body: matter };
    }
    return answerBoard([noun ?? '', id], asked.search);
  };
}
