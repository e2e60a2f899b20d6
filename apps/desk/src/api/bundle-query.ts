import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from './desk-context.tsx';

export interface BundleTaking {
  readonly take: () => void;
  readonly isPending: boolean;
  readonly isDone: boolean;
  /** How many have come so far. */
  readonly bytes: number;
  readonly error: Error | null;
}

/** 证据包 of a case, fetched and handed to the browser as a file. */
export function useBundle(caseId: string, fileName: string): BundleTaking {
  const { client } = useDesk();
  const [bytes, setBytes] = useState(0);
  const taking = useMutation({
    mutationFn: () => {
      setBytes(0);
      return client.fetchFile(`cases/${encodeURIComponent(caseId)}/bundle`, setBytes);
    },
    onSuccess: (file) => saveFile(file, fileName),
  });
  const { error, isPending, isSuccess } = taking;
  return { take: () => taking.mutate(), isPending, isDone: isSuccess, bytes, error };
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
