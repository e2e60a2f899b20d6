import type { PartyId } from '@zhulian/exchange';
import { LinkFault } from '../link/link-fault.ts';
import type { SideAnswerer, SideChannel } from './side-channel.ts';

/** 进程内旁路: questions between the nodes of one process, answered as between two. */
export function createLocalSideChannel(
  self: PartyId,
  answerers: ReadonlyMap<PartyId, SideAnswerer>,
): SideChannel {
  return {
    async ask(peer, question) {
      const answer = answerers.get(peer);
      if (answer === undefined) throw new LinkFault('link.peer-unknown');
      return answer(self, question);
    },
  };
}
