import { describe, expect, test } from 'vitest';
import { deadPurposes, findDeadPurpose } from './dead-purpose.ts';

describe('findDeadPurpose 已停用的目的', () => {
  test('finds what was once asked, however it is spelt', () => {
    for (const text of [
      '该女疑似怀孕，请核实',
      '疑 似 怀 孕',
      '疑似・怀孕',
      '請核實是否違法懷孕',
      '计划外出生一名',
      '请协助征收社会抚养费',
      '請協助徵收社會撫養費',
      '请查避孕节育情况',
      '上环节育情况如何',
      'She is SUSPECTED of pregnancy.',
      'collect the levy',
      'IUD check overdue',
    ]) {
      expect(findDeadPurpose(text), text).toBeDefined();
    }
  });

  test('leaves everyday sentences alone', () => {
    for (const text of [
      '申请人计划外出务工，请核对户籍状态',
      '以上环节均已核对',
      '请再三查找后答复',
      '已办理生育登记，请核对姓名',
      'Please confirm the place of registration.',
    ]) {
      expect(findDeadPurpose(text), text).toBeUndefined();
    }
  });

  test('does not mistake a name or a street for one', () => {
    expect(findDeadPurpose('陈超生', { fragmentLengthMin: 4 })).toBeUndefined();
    expect(findDeadPurpose('疑似怀孕', { fragmentLengthMin: 4 })).toBeDefined();
  });

  test('finds every fragment of every dead purpose between other words', () => {
    for (const { fragments, code } of deadPurposes) {
      for (const fragment of fragments) {
        expect(findDeadPurpose(`关于 ${fragment} 的说明`), `${code}: ${fragment}`).toBeDefined();
      }
    }
  });
});
