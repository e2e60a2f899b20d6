import type { Words } from '@zhulian/vocabulary';

export const componentWords = {
  why: { zh: '为什么', en: 'Why' },
  whyThisDate: { zh: '为什么是这一天', en: 'Why this date' },
  provisional: {
    zh: '暂定：该年度的调休安排尚未公布，公布后重新计算。',
    en: 'Provisional: the working-day calendar of that year is not published yet; the date will be recalculated.',
  },
  provisionalMark: { zh: '暂定', en: 'provisional' },
  noDue: { zh: '无期限', en: 'no limit' },
  dueToday: { zh: '今天到期', en: 'due today' },
  unverified: { zh: '未核实', en: 'unverified' },
  unknown: { zh: '未知', en: 'unknown' },
  problemWhy: { zh: '原因', en: 'Why' },
  problemRemedy: { zh: '您可以', en: 'What you can do' },
  problemPeriod: { zh: '期限', en: 'Until when' },
  problemCode: { zh: '编号', en: 'Code' },
  problemOrigin: { zh: '来自', en: 'From' },
  staleTitle: { zh: '这页已过时', en: 'This page is out of date' },
  staleWhy: {
    zh: '您打开之后，这件事有了新的变化，所以刚才的操作没有执行。您填写的内容已保留。',
    en: 'The matter changed after you opened it, so nothing was done. What you typed has been kept.',
  },
  staleReload: { zh: '载入最新', en: 'Load the latest' },
  outOfReachTitle: { zh: '没有送到', en: 'Not delivered' },
  outOfReachWhy: {
    zh: '连不上服务器，已重试三次。内容还在本页，再次发送不会重复办理。',
    en: 'The server could not be reached after three more attempts. Nothing is lost; sending again will not do it twice.',
  },
  sendAgain: { zh: '再次发送', en: 'Send again' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  brokenTitle: { zh: '这一页没有显示出来', en: 'This page could not be shown' },
  brokenWhy: {
    zh: '是程序的问题，不是您的操作。已经保存的内容没有丢。',
    en: 'The fault is in the program, not in what you did. Nothing that was saved is lost.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
  loading: { zh: '正在载入', en: 'Loading' },
} satisfies Record<string, Words>;

export function lateWords(workingDays: number): Words {
  if (workingDays <= 0) return { zh: '已超期', en: 'overdue' };
  return {
    zh: `超期 ${workingDays} 个工作日`,
    en: `${workingDays} working day${workingDays === 1 ? '' : 's'} late`,
  };
}
