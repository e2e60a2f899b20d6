import { createContext, useContext } from 'react';
import type { Deployment } from '../deployment.ts';
import type { DeskClient } from './desk-client.ts';

export interface Desk {
  readonly client: DeskClient;
  readonly deployment: Deployment;
  readonly newKey: () => string;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk stands outside DeskProvider');
  return desk;
}
