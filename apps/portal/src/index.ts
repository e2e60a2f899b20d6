export type { Place, PlaceIndex } from './application/place-index.ts';
export { placesOf } from './application/places-of.ts';
export type { PortalAssets, PortalParts } from './parts.ts';
export { createPortal } from './portal.ts';
