import type { Words } from '@zhulian/vocabulary';
import type { ListName } from '../../api/queries.ts';

export const listWords = {
  due: { zh: '期限', en: 'Due' },
  matter: { zh: '事项', en: 'Matter' },
  why: { zh: '为什么在这里', en: 'Why it is here' },
  from: { zh: '来自', en: 'From' },
  fromCitizen: { zh: '本人，网上申请', en: 'The applicant, online' },
  to: { zh: '问谁', en: 'Asked' },
  responsible: { zh: '此刻负责', en: 'Responsible now' },
  stage: { zh: '阶段', en: 'Stage' },
  number: { zh: '编号', en: 'Number' },
  select: { zh: '选择', en: 'Select' },
  selectAll: { zh: '全选', en: 'Select all' },
  more: { zh: '载入更多', en: 'Load more' },
  keys: {
    zh: 'j / k 上下 · Enter 打开 · x 选择 · / 搜索',
    en: 'j / k move · Enter open · x select · / search',
  },
  acceptAll: { zh: '批量受理', en: 'Accept selected' },
  stop: { zh: '停止', en: 'Stop' },
  bulkRunning: {
    zh: '正在逐件受理，可以随时停止。',
    en: 'Accepting one by one; you can stop at any time.',
  },
  bulkStopped: {
    zh: '已停止。没有处理的仍在列表里。',
    en: 'Stopped. What was not reached is still in the list.',
  },
  bulkSkipped: { zh: '现在不能受理的', en: 'Could not be accepted now' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  notActionable: { zh: '现在不能受理', en: 'cannot be accepted now' },
} satisfies Record<string, Words>;

export function selectedWords(count: number): Words {
  return { zh: `已选 ${count} 件`, en: `${count} selected` };
}

export function acceptedWords(done: number, total: number): Words {
  return { zh: `已受理 ${done} 件，共 ${total} 件`, en: `${done} of ${total} accepted` };
}

/** Why a late row stands in the list of somebody who answers for that office. */
export function lateElsewhereWords(office: Words): Words {
  return { zh: `${office.zh}超期未办，请督促`, en: `${office.en} is late; follow up` };
}

interface ListText {
  readonly title: Words;
  readonly lead: Words;
  readonly emptyWhat: Words;
  readonly emptyGood: Words;
}

export const lists: Readonly<Record<ListName, ListText>> = {
  todo: {
    title: { zh: '今日待办', en: 'To do today' },
    lead: {
      zh: '按期限排列，最急的在最上面；每一行都写明为什么在这里、到什么时候。',
      en: 'Most urgent first. Each row says why it is here and until when.',
    },
    emptyWhat: {
      zh: '群众的新申请、外省发来的协查、快到期的办件会出现在这里。',
      en: 'New applications, co-checks from other provinces and cases close to their limit will appear here.',
    },
    emptyGood: { zh: '没有人在等您。', en: 'Nobody is waiting for you.' },
  },
  incoming: {
    title: { zh: '收到的协查', en: 'Co-checks received' },
    lead: {
      zh: '外单位为办一件事来核对几项信息。只答所问，每次查看本人都看得到。',
      en: 'Other offices ask us to check a few items for one matter. Answer only what is asked; each look-up is visible to the person.',
    },
    emptyWhat: {
      zh: '外省、外县请您核对的事项会出现在这里，并写明目的和依据。',
      en: 'Items that other offices ask you to check will appear here, with purpose and legal basis.',
    },
    emptyGood: { zh: '没有哪家在等您的答复。', en: 'No office is waiting for your answer.' },
  },
  outgoing: {
    title: { zh: '发出的协查', en: 'Co-checks sent' },
    lead: {
      zh: '对方迟答会自动催办、上报；对方不答复，不影响群众办理。',
      en: 'A late answer is chased up automatically. Silence of an office never costs the person a right.',
    },
    emptyWhat: {
      zh: '受理后需要向户籍地核对的事项会出现在这里。',
      en: 'What has to be checked with the place of registration will appear here after acceptance.',
    },
    emptyGood: { zh: '没有事情卡在别的单位。', en: 'Nothing is held up at another office.' },
  },
  cases: {
    title: { zh: '我的办件', en: 'Our cases' },
    lead: {
      zh: '按编号或姓名查找。查看会留痕，本人看得到。',
      en: 'Find by number or name. Each look-up is recorded and visible to the person.',
    },
    emptyWhat: {
      zh: '本单位受理过的办件会出现在这里。',
      en: 'Cases that this office accepted will appear here.',
    },
    emptyGood: { zh: '没有符合的办件。', en: 'No case matches.' },
  },
};
