import type { Words } from '@zhulian/vocabulary';

export const title: Words = { zh: '生育登记', en: 'Birth registration' };

export const steps: readonly { readonly label: Words; readonly detail: Words }[] = [
  {
    label: { zh: '网上填写并提交', en: 'Fill in and send' },
    detail: {
      zh: '约5分钟；可以先存草稿；提交后10分钟内可以自行更正。',
      en: 'About five minutes. You can save a draft, and correct it yourself for ten minutes after sending.',
    },
  },
  {
    label: { zh: '受理', en: 'Accepted' },
    detail: {
      zh: '现居住地乡镇（街道）受理。缺什么一次性告知。',
      en: 'The township or street where you live accepts it. Anything missing is named once, all together.',
    },
  },
  {
    label: { zh: '核对', en: 'Checked' },
    detail: {
      zh: '通过信息共享核对；查不到的，由受理单位向户籍地发协查，并告诉您问了什么。',
      en: 'Checked by sharing. What sharing lacks the office asks of your place of registration, and tells you what it asked.',
    },
  },
  {
    label: { zh: '登记', en: 'Registered' },
    detail: {
      zh: '核对一致的直接登记；对方超过期限不答复的，您签署承诺书后立即登记。',
      en: 'Registered when the check agrees. If the other office is silent past its limit, you sign an undertaking and it is registered at once.',
    },
  },
  {
    label: { zh: '领取凭证', en: 'Voucher' },
    detail: {
      zh: '手机下载，或者到任一窗口打印，也可以邮寄。',
      en: 'Download it, print it at any window, or have it posted.',
    },
  },
];

export const remedies: readonly Words[] = [
  {
    zh: '对不予登记不服的，可以在知道之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。',
    en: 'If registration is refused you may ask for administrative reconsideration within 60 days of learning of it, or sue within six months.',
  },
  {
    zh: '办理慢、要求您回户籍地、收费或者索要共享能查到的材料的，可以在办件页面投诉，或者拨打12345。',
    en: 'If it is slow, or you are sent back home, charged, or asked for what sharing supplies, complain on the page of your case or call 12345.',
  },
];

export const couple: Words = {
  zh: '生育子女的夫妻，任一方可以申请；生育前后都可以，不因申请时间早晚而拒办。',
  en: 'Either spouse of a couple having a child, before or after birth; never refused for being early or late.',
};

export const motherAlone: Words = {
  zh: '单独申请的母亲。只核对您本人的信息，不涉及孩子的父亲。',
  en: 'A mother applying alone. Only her own details are checked; nothing goes to the other parent’s province.',
};
