import type { Words } from '@zhulian/vocabulary';

export const needsMeWords = {
  heading: { zh: '现在要您做的', en: 'What needs you now' },
  nothing: { zh: '现在不需要您做什么。', en: 'Nothing is needed from you now.' },
  overdue: {
    zh: '本单位的办理期限已过，责任仍在本单位。',
    en: 'This office’s limit has passed, and it is still responsible.',
  },
  youCan: { zh: '您可以：', en: 'You can: ' },
  youMay: { zh: '需要时可以：', en: 'If need be you can: ' },
  receiveLead: {
    zh: '签收后由本单位负责答复；期限从对方送达时已经开始。',
    en: 'Receipt makes this office responsible for the answer; the limit has been running since delivery.',
  },
  receive: { zh: '签收', en: 'Receive' },
  pairLead: {
    zh: '先确认问的是本地登记里的哪一个人，再逐项答复。',
    en: 'First settle which person of the local register is meant, then answer item by item.',
  },
  pair: { zh: '开始配对', en: 'Find the person' },
  pairAgain: { zh: '找错了人，重新配对', en: 'Wrong person: find again' },
  pairTitle: { zh: '配对：问的是谁', en: 'Who is meant' },
  lookupNotice: {
    zh: '打开候选人就是一次查看：系统会记下您、本单位、目的和时间，被看到的每个人都能在“谁看过我的信息”里看到。',
    en: 'Opening the candidates is a look-up: you, this office, the purpose and the time are recorded, and every person shown can see it under “Who looked at my record”.',
  },
  lookup: { zh: '记录并查看候选人', en: 'Record it and show candidates' },
  lookupDone: { zh: '已记录这次查看', en: 'This look-up is recorded' },
  askedFor: { zh: '对方问的人', en: 'The person asked about' },
  candidate: { zh: '候选人', en: 'Candidate' },
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '证件号', en: 'Number' },
  born: { zh: '出生', en: 'Born' },
  registered: { zh: '户籍', en: 'Registered in' },
  signs: { zh: '为什么是、为什么不是', en: 'Why this one, or why not' },
  flags: { zh: '提示', en: 'Notes' },
  agrees: { zh: '相符', en: 'agrees' },
  differs: { zh: '不符', en: 'differs' },
  choice: { zh: '选定', en: 'Choice' },
  choose: { zh: '就是此人', en: 'This is the person' },
  noneTitle: { zh: '都不是', en: 'None of them' },
  noneDo: { zh: '按“未找到”答复', en: 'Answer “not found”' },
  noCandidates: { zh: '本地登记里没有相近的人。', en: 'Nobody in the local register comes close.' },
  noCandidatesWhat: {
    zh: '写明查过哪里，对方就知道下一步问谁。',
    en: 'Say where you searched, and the asker knows whom to ask next.',
  },
  answerLead: { zh: '逐项答复，只答所问。', en: 'Answer each item, and only what is asked.' },
  draftKept: { zh: '已自动保存在本机', en: 'Draft kept on this computer' },
  review: { zh: '检查后发出', en: 'Check, then send' },
  reviewTitle: { zh: '发出前请检查', en: 'Check before sending' },
  reviewWho: {
    zh: '答复会以本单位名义签名，送到对方；本人看到同一份。发出后不能修改，只能另行更正。',
    en: 'The answer is signed for this office and delivered; the person sees the same. It cannot be changed afterwards, only corrected by a further one.',
  },
  send: { zh: '签名并发出', en: 'Sign and send' },
  edit: { zh: '回去修改', en: 'Change something' },
  stillOpen: { zh: '还有没答的事项', en: 'Some items are still open' },
} satisfies Record<string, Words>;

/** 还不能受理、不予登记：before the reason. */
export function notYetWords(actions: string): Words {
  return { zh: `还不能${actions}：`, en: `Not yet “${actions}”: ` };
}

/** What has to be noted with each answer; CONFIRMED needs nothing. */
export const noteWords = {
  DIFFERENT: { zh: '本地登记的内容', en: 'What the local register says' },
  UNKNOWN: { zh: '查过哪里', en: 'Where you searched' },
  REFUSED: { zh: '不答复的依据（条款）', en: 'Basis for refusing (article)' },
} as const satisfies Record<string, Words>;
