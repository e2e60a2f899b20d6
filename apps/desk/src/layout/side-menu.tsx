import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { SessionView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { frameWords } from './frame-words.ts';
import { useSignedIn } from './session-context.tsx';

interface MenuItem {
  readonly to:
    | '/'
    | '/incoming'
    | '/outgoing'
    | '/cases'
    | '/handovers-received'
    | '/handovers-sent'
    | '/notices'
    | '/late-offices'
    | '/balance'
    | '/scoreboard'
    | '/links'
    | '/audit'
    | '/responsible'
    | '/guides'
    | '/provinces';
  readonly words: Words;
  readonly count?: number;
}

interface MenuGroup {
  readonly words: Words;
  readonly items: readonly MenuItem[];
}

const reference: MenuGroup = {
  words: frameWords.reference,
  items: [
    { to: '/guides', words: frameWords.guides },
    { to: '/provinces', words: frameWords.provinces },
  ],
};

/** 国家枢纽: numbers, reminders and who is responsible. It has no cases, so no entry leads to any. */
const hubMenu: readonly MenuGroup[] = [
  {
    words: frameWords.cooperation,
    items: [
      { to: '/notices', words: frameWords.notices },
      { to: '/responsible', words: frameWords.responsible },
      { to: '/late-offices', words: frameWords.lateOffices },
      { to: '/balance', words: frameWords.balance },
      { to: '/links', words: frameWords.links },
    ],
  },
];

const auditorMenu: readonly MenuGroup[] = [
  {
    words: frameWords.cooperation,
    items: [
      { to: '/audit', words: frameWords.audit },
      { to: '/links', words: frameWords.links },
    ],
  },
  reference,
];

/** What each role can open. Late offices are for those who answer for more than one office. */
export function menuOf(session: SessionView): readonly MenuGroup[] {
  const { counts, actor } = session;
  if (actor.role === 'hub-coordinator') return hubMenu;
  if (actor.role === 'auditor') return auditorMenu;
  const lateOffices: readonly MenuItem[] =
    actor.role === 'clerk'
      ? []
      : [{ to: '/late-offices', words: frameWords.lateOffices, count: counts.late }];
  return [
    {
      words: frameWords.today,
      items: [
        { to: '/', words: frameWords.todo, count: counts.todo },
        { to: '/incoming', words: frameWords.incoming, count: counts.incoming },
        { to: '/outgoing', words: frameWords.outgoing, count: counts.outgoing },
        {
          to: '/handovers-received',
          words: frameWords.handoversReceived,
          count: counts.handoversIncoming,
        },
        { to: '/handovers-sent', words: frameWords.handoversSent, count: counts.handoversOutgoing },
      ],
    },
    {
      words: frameWords.people,
      items: [{ to: '/cases', words: frameWords.cases, count: counts.cases }],
    },
    {
      words: frameWords.cooperation,
      items: [
        { to: '/notices', words: frameWords.notices },
        ...lateOffices,
        { to: '/balance', words: frameWords.balance },
        { to: '/scoreboard', words: frameWords.scoreboard },
        { to: '/links', words: frameWords.links },
      ],
    },
    reference,
  ];
}

/** Counts and clock are read anew with every page, so that they agree with the list beside them. */
function useFreshFrame(pathname: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['session'] });
    void queries.invalidateQueries({ queryKey: ['demo-clock'] });
  }, [queries, pathname]);
}

/** The entry one is at; on the page of a matter, the list it was opened from. */
function useEntry(groups: readonly MenuGroup[]): MenuItem['to'] {
  const { pathname } = useLocation();
  useFreshFrame(pathname);
  const last = useRef<MenuItem['to']>('/');
  const here = groups
    .flatMap((group) => group.items)
    .findLast(({ to }) => (to === '/' ? pathname === '/' : pathname.startsWith(to)));
  if (here !== undefined && !/^\/cases\/./.test(pathname)) last.current = here.to;
  return last.current;
}

export function SideMenu() {
  const { say } = useLanguage();
  const groups = menuOf(useSignedIn());
  const entry = useEntry(groups);
  return (
    <nav className="side-menu" aria-label={say(frameWords.menu)}>
      {groups.map((group, index) => (
        <section key={group.words.zh} aria-label={say(group.words)}>
          <h2 className={index === 0 ? 'only-heard' : undefined}>{say(group.words)}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <Link
                  to={item.to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={item.to === entry ? 'is-here' : undefined}
                >
                  <span>{say(item.words)}</span>
                  {item.count !== undefined && <span className="count">{item.count}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
