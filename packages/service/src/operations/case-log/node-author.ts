import type { Author } from '@zhulian/casework';
import type { NodeParts } from '../../node/node-parts.ts';

/** The node itself, when its clockwork or a receipt writes a line and no person did. */
export function nodeAuthor(parts: Pick<NodeParts, 'province' | 'party'>): Author {
  return {
    role: 'node',
    id: parts.party,
    name: parts.province.shortName.zh,
    office: `${parts.province.code}0000`,
  };
}
