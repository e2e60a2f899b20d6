import { regionalLimits } from '../definition/regional-limits.ts';
import { defaultLadder } from '../ladder/ladder.ts';

/** Shares in hundredths of a whole: what is good and what is poor. */
export interface ShareMark {
  readonly green: number;
  readonly red: number;
}

/** 评分标准: our own limits and goals, none borrowed. What stands on the page is made of the same numbers. */
export interface ScoreMarks {
  /** 受理时限 of the region, working days; taking in a letter is held to what taking in an application is. */
  readonly acceptDays: number;
  /** 协查答复时限 of the region, working days. */
  readonly replyDays: number;
  /** 报省级: the working day on which the province is told; a mean beyond it is a province's matter. */
  readonly replyDaysMax: number;
  readonly inTime: ShareMark;
  readonly amiss: ShareMark;
}

const replyDays = regionalLimits.coCheckReply.amount;

/** Goals of the project: at least 95 in a hundred in time, and below 80 is poor; what is amiss is the other side of it. */
export const scoreMarks: ScoreMarks = {
  acceptDays: regionalLimits.accept.amount,
  replyDays,
  replyDaysMax:
    replyDays + (defaultLadder.find(({ code }) => code === 'province')?.offsetDays ?? 0),
  inTime: { green: 95, red: 80 },
  amiss: { green: 5, red: 20 },
};
