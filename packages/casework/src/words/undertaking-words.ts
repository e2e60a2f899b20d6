import type { Words } from '@zhulian/vocabulary';

/** 告知承诺书: what the applicant is told, what she declares, and what follows. Printed and shown in these words. */
export const undertakingText: { readonly text: Words; readonly consequences: Words } = {
  text: {
    zh: '我已知晓所需核对的事项。我承诺：我填写的本人姓名、证件号码和户籍所在地真实、准确；如有变化或者错误，我会及时更正。请据此为我办理生育登记。',
    en: 'I have been told what would have been checked. I declare that my name, number and place of registration as given are true and correct, and that I will correct them if they change or prove wrong. Please register on this declaration.',
  },
  consequences: {
    zh: '签署后立即登记，不再等待其他单位答复。事后核对不一致的，只更正登记内容，不收费，不影响孩子落户、入学和看病。',
    en: 'Registration follows at once, without waiting for the other office. If a later check shows a difference, the entry is corrected; there is no fee, and your child’s household registration, schooling and care are not affected.',
  },
};
