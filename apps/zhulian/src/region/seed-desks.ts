import type { ProvincialNode } from '@zhulian/node';
import { cast } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import { findProvinceOf } from '@zhulian/vocabulary';
import type { Region } from './open-region.ts';

export function nodeAt(region: Pick<Region, 'nodes'>, office: string): ProvincialNode {
  const node = region.nodes.get(slugOf(office));
  if (!node) throw new Error(`no node for ${office}`);
  return node;
}

export function slugOf(office: string): string {
  return findProvinceOf(office)?.slug ?? '';
}

const names = ['韦秀兰', '黎志明', '邓小燕', '潘建华', '龙海英', '莫文彬', '覃丽君', '杨国强'];

/** The cast's official of that office, or an invented one. */
export function clerkAt(office: string): Actor {
  const known = Object.values(cast.staff).find(
    (official) => official.office === office && official.role === 'clerk',
  );
  if (known) return { id: known.id, name: known.name, role: 'clerk', office };
  const name = names[Number(office) % names.length] ?? names[0] ?? '';
  return { id: `clerk-${office}`, name, role: 'clerk', office };
}
