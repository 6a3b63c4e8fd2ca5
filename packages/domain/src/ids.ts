import * as z from 'zod/mini';

/** Ids are UUID v7, made by the application; they survive versions, restore and undo. Codes may change. */
export type Id = string;
export type UnitId = Id;
export type PersonId = Id;
export type PlanId = Id;
export type KpiId = Id;
export type ObjectiveId = Id;
export type InitiativeId = Id;

export const idSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
