/** How a node's disk is: it outlives the process. `full` and `read-only` refuse every write; `slow` takes seconds for each. */
export type DiskTrouble = 'full' | 'read-only' | 'slow';

/** 磁盘 of one node, as the database on it feels it. */
export class Disk {
  trouble: DiskTrouble | undefined;
}
