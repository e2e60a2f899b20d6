import type { LinkView } from '@zhulian/contract';
import { useBoard } from '../../api/queries.ts';
import { StageMark, type Tone } from '../../components/stage-mark.tsx';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn, useToday } from '../../layout/session-context.tsx';
import { Board } from './board.tsx';
import { agoWords, boardWords } from './board-words.ts';
import { LogHealthCard } from './log-health-card.tsx';

const patienceMinutes = 10;

export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Flowing, waiting a little, or down: by the age of the oldest message without a receipt. */
export function linkState(link: LinkView, now: string): 'flowing' | 'slow' | 'stuck' {
  if (link.waiting === 0 || link.oldestAt === null) return 'flowing';
  return minutesBetween(link.oldestAt, now) >= patienceMinutes ? 'stuck' : 'slow';
}

const tones: Readonly<Record<ReturnType<typeof linkState>, Tone>> = {
  flowing: 'done',
  slow: 'now',
  stuck: 'late',
};

function LinkRow({ link }: { readonly link: LinkView }) {
  const { say } = useLanguage();
  const { now } = useSignedIn();
  const today = useToday();
  const state = linkState(link, now);
  return (
    <tr>
      <th scope="row">{say(link.peer)}</th>
      <td>
        <StageMark tone={tones[state]}>{say(boardWords[state])}</StageMark>
      </td>
      <td className="tabular">{link.waiting}</td>
      <td className="tabular">
        {link.oldestAt === null ? '–' : say(agoWords(minutesBetween(link.oldestAt, now)))}
      </td>
      <td className="tabular">
        {link.lastReceiptAt === null
          ? say(boardWords.never)
          : shortMoment(link.lastReceiptAt, today)}
      </td>
    </tr>
  );
}

function LinkTable({ rows }: { readonly rows: readonly LinkView[] }) {
  const { say } = useLanguage();
  return (
    <section className="wide-table" tabIndex={0} aria-label={say(boardWords.links)}>
      <table className="board">
        <thead>
          <tr>
            <th scope="col">{say(boardWords.peer)}</th>
            <th scope="col">{say(boardWords.state)}</th>
            <th scope="col">{say(boardWords.waiting)}</th>
            <th scope="col">{say(boardWords.oldestWaiting)}</th>
            <th scope="col">{say(boardWords.lastReceipt)}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((one, other) => other.waiting - one.waiting)
            .map((link) => (
              <LinkRow key={link.peer.zh} link={link} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** 链路: health of each lane to another party, the worst first; below it the log that both sides can be held to. */
export function LinksPage() {
  const found = useBoard<LinkView>('links');
  return (
    <>
      <Board
        title={boardWords.links}
        lead={boardWords.linksLead}
        good={boardWords.linksGood}
        what={boardWords.linksWhat}
        found={found}
      >
        {(rows) => <LinkTable rows={rows} />}
      </Board>
      <LogHealthCard />
    </>
  );
}
