export {
  createVoucherPress,
  type PrintOrder,
  type PrintRefusal,
  type VoucherPress,
} from './voucher/create-voucher-press.ts';
export {
  type FontFile,
  findVoucherFonts,
  type VoucherFonts,
} from './voucher/font/voucher-fonts.ts';
export { standardVoucherWords, type VoucherWords } from './voucher/words/voucher-words.ts';
