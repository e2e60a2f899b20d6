/** Where the built desk lies; a node serves it under /assets/desk/ and its index.html at /<province>/desk/*. */
export const deskSite: URL = new URL('../dist/site/', import.meta.url);
