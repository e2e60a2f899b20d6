import { describe, expect, test } from 'vitest';
import { KnownPlaces } from './known-places.ts';

const nothing = { contiguousThrough: 0, highestSeen: 0, gaps: [] };

describe('KnownPlaces 所知之处', () => {
  test('knows nothing before the first reading', () => {
    const places = new KnownPlaces();
    places.committed([1, 2]);
    expect(places.position()).toBeUndefined();
    places.read(nothing);
    expect(places.position()).toEqual({ contiguousThrough: 2, highestSeen: 2, gaps: [] });
  });

  test('names what is missing, and moves on when it comes', () => {
    const places = new KnownPlaces();
    places.read({ contiguousThrough: 4, highestSeen: 4, gaps: [] });
    places.committed([6, 9]);
    const gaps = [
      [5, 5],
      [7, 8],
    ];
    expect(places.position()).toEqual({ contiguousThrough: 4, highestSeen: 9, gaps });
    places.committed([5, 7, 8]);
    expect(places.position()).toEqual({ contiguousThrough: 9, highestSeen: 9, gaps: [] });
  });

  test('asks the database now and then while a gap stays open', () => {
    const places = new KnownPlaces();
    places.read(nothing);
    places.committed([2]);
    const asked = Array.from({ length: 65 }, () => places.position() === undefined);
    expect(asked.indexOf(true)).toBe(64);
    places.read({ contiguousThrough: 2, highestSeen: 2, gaps: [] });
    expect(places.position()).toEqual({ contiguousThrough: 2, highestSeen: 2, gaps: [] });
  });

  test('forgets rather than remember without end', () => {
    const places = new KnownPlaces();
    places.read(nothing);
    places.committed(Array.from({ length: 3_000 }, (_, index) => index + 2));
    expect(places.position()).toBeUndefined();
  });
});
