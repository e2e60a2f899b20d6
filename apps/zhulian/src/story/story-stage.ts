import type { CitizenSession } from '@zhulian/contract';
import type { ProvincialNode } from '@zhulian/node';
import type { Region } from '../region/open-region.ts';
import type { StoryDesk } from './story-desk.ts';
import type { StoryTeller } from './story-teller.ts';

/** What an act of the story is played with. */
export interface Stage {
  readonly region: Region;
  readonly teller: StoryTeller;
  readonly guangdong: ProvincialNode;
  readonly session: CitizenSession;
  readonly clerk: StoryDesk;
  goTo(instant: string): Promise<void>;
}
