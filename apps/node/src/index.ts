export { createNode, type NodeConfiguration, type ProvincialNode } from './node.ts';
export { type NodeSiteParts, nodeSite } from './node-site.ts';
export { createDivisionResolver, createOfficeDirectory } from './office-directory.ts';
