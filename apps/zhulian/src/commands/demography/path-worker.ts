import { parentPort, workerData } from 'node:worker_threads';
import { projectPaths } from '@zhulian/demography';
import type { PathShare } from './share-paths.ts';

const { plan, spread, ...range } = workerData as PathShare;
const paths = projectPaths(plan, spread, range);
parentPort?.postMessage(paths, [paths.buffer as ArrayBuffer]);
