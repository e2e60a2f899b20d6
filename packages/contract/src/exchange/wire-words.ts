import { z } from 'zod';

/** The small shapes that every message is made of. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const office = z.string().regex(/^(hub|\d{6}|\d{9})$/);
export const id = z.string().min(8).max(80);
export const words = z.strictObject({ zh: z.string().max(600), en: z.string().max(1000) });
