import type { ApplyMessages } from '@zhulian/service';
import { MachineFault } from '../world/machine.ts';
import type { ModelTransaction } from '../world/model-database.ts';
import type { Sabotage } from './sabotage.ts';

type Handlers = ReadonlyMap<string, ApplyMessages<ModelTransaction>>;

/** What a node does with messages; a mutant breaks at a type that it does not know. */
export function bendHandlers(handlers: Handlers, sabotage: Sabotage | undefined): Handlers {
  return sabotage === 'unknown-type-blocks' ? new BreakingHandlers(handlers) : handlers;
}

class BreakingHandlers extends Map<string, ApplyMessages<ModelTransaction>> {
  override get(type: string): ApplyMessages<ModelTransaction> {
    return (
      super.get(type) ??
      (async () => {
        throw new MachineFault('a type that nobody knows');
      })
    );
  }
}
