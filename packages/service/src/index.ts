export { createExchange, type Exchange } from './link/exchange.ts';
export {
  type ApplyMessages,
  defaultLinkLimits,
  type ExchangeParts,
  type LinkEvent,
  type LinkLimits,
} from './link/exchange-parts.ts';
export { LinkFault } from './link/link-fault.ts';
export { createLocalTransport, type PushTaker } from './link/local-transport.ts';
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
