import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { protocolVectors } from './protocol-vectors.ts';

const folder = new URL('../../../../docs/protocols/vectors/', import.meta.url);
const vectors = protocolVectors();

describe('the vectors of the protocols 协议测试向量', () => {
  test('there is one file for each, and no other', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(vectors).toSorted());
  });

  test.each(Object.keys(vectors))('%s says what this implementation does, to the byte', (name) => {
    expect(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).toEqual(vectors[name]);
  });
});
