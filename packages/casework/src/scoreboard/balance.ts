/** 省际协同收支: what `from` asked of `to`, in numbers of matters. */
export interface Balance {
  readonly sent: number;
  readonly accepted: number;
  readonly returned: number;
  readonly overdue: number;
  /** 逾期办结, counted apart from both overdue and in time. */
  readonly metLate: number;
  /** 移交: hand-overs that `from` offered to `to`, whatever became of them. */
  readonly handovers: number;
}

/** One pair of provinces, by their codes of two digits, in one direction. */
export interface PairBalance extends Balance {
  readonly from: string;
  readonly to: string;
}

/**
 * The matrix of these provinces from counts of any grain (offices, counties): one cell for each ordered pair that `own` is
 * a side of, empty ones too, and none on the diagonal. A province has no business in what two others ask each other.
 */
export function balanceMatrix(
  counts: readonly PairBalance[],
  order: { readonly provinces: readonly string[]; readonly own: string },
): readonly PairBalance[] {
  const { provinces, own } = order;
  const others = provinces.filter((province) => province !== own);
  const pairs = [
    ...others.map((to) => ({ from: own, to })),
    ...others.map((from) => ({ from, to: own })),
  ];
  return pairs.map((pair) =>
    counts
      .filter(({ from, to }) => from === pair.from && to === pair.to)
      .reduce<PairBalance>(add, { ...pair, ...none }),
  );
}

const none: Balance = { sent: 0, accepted: 0, returned: 0, overdue: 0, metLate: 0, handovers: 0 };

function add(sum: PairBalance, part: PairBalance): PairBalance {
  return {
    ...sum,
    sent: sum.sent + part.sent,
    accepted: sum.accepted + part.accepted,
    returned: sum.returned + part.returned,
    overdue: sum.overdue + part.overdue,
    metLate: sum.metLate + part.metLate,
    handovers: sum.handovers + part.handovers,
  };
}
