import { can, idSchema, Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { Absence, Grant, ReadTx, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { pathsOf, rootOf, type Path } from '../administration.ts';
import { changed, command, type CommandContext, type Permission } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId, day } from './inputs.ts';

/** Where a person has which roles: what decides who may say that they are away. */
export interface Roles {
  readonly personId: string;
  readonly grants: readonly (Grant & { readonly path: Path })[];
}

export async function rolesOf(
  tx: Pick<ReadTx, 'people' | 'units'>,
  personId: string,
  paths: ReadonlyMap<string, Path>,
): Promise<Roles> {
  const grants = (await tx.people.grantsOf(personId)).flatMap((grant) => {
    const path = paths.get(grant.unitId);
    return path === undefined ? [] : [{ ...grant, path }];
  });
  return { personId, grants };
}

/** Whether somebody knows of a person's absences: their own, or somebody's of an administration where they may tell of some. */
export function mayTellOf(actor: Actor, { personId, grants }: Roles): boolean {
  return actor.personId === personId || (grants.length > 0 && grants.every((grant) => mayLend(actor, grant)));
}

/** Admins of the administration; planners for the roles within their own plan and units, and never an admin's. */
function mayLend(actor: Actor, { role, planId, path }: Roles['grants'][number]): boolean {
  const administrationId = rootOf(path);
  if (can(actor, 'managePeople', { planId: null, administrationId, unitPath: [administrationId] })) return true;
  return role !== 'admin' && can(actor, 'assign', { planId, administrationId, unitPath: path });
}

export interface Told {
  readonly absent: Roles;
  readonly deputy: Roles | null;
  readonly before: Absence | null;
}

async function loadTold(
  tx: WriteTx,
  id: string,
  given: { readonly personId: string; readonly deputyId: string } | null,
): Promise<Told> {
  const paths = await pathsOf(tx);
  const before = (await tx.people.absences()).find((one) => one.id === id) ?? null;
  const personId = before?.personId ?? given?.personId;
  if (personId === undefined) throw new Refusal('notFound', 'absenceNotFound', {}, 'absenceId');
  const absent = await rolesOf(tx, personId, paths);
  return { absent, deputy: given === null ? null : await rolesOf(tx, given.deputyId, paths), before };
}

const allowTold = (actor: Actor, { absent }: Told): Permission => (mayTellOf(actor, absent) ? 'granted' : 'notFound');

/** Says that somebody is away from one day to another, and who has their rights for those days. */
export const setAbsence = command({
  name: 'setAbsence',
  input: z.object({ commandId, id: idSchema, personId: idSchema, deputyId: idSchema, from: day, to: day }),
  load: (tx, { id, personId, deputyId }) => loadTold(tx, id, { personId, deputyId }),
  allow: allowTold,
  async run(tx, { commandId: _, ...absence }, { absent, deputy, before }, context) {
    if (absence.personId !== absent.personId) throw new Refusal('conflict', 'idTaken', {}, 'id');
    if (absence.to < absence.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    await refuseDeputy(tx, absence, absent, deputy, context);
    await refuseOverlap(tx, absence);
    await tx.people.putAbsence(absence);
    return told(absence, before);
  },
});

/** Nobody takes rights for themself; and who has no part in the administration of the absent person gets none there. */
async function refuseDeputy(
  tx: WriteTx,
  { deputyId, personId }: Absence,
  absent: Roles,
  deputy: Roles | null,
  { actor }: CommandContext,
): Promise<void> {
  if (deputyId === personId) throw new Refusal('invalid', 'deputyOfThemself', {}, 'deputyId');
  const roots = new Set(absent.grants.map(({ path }) => rootOf(path)));
  const isHere = deputy?.grants.some(({ path }) => roots.has(rootOf(path))) ?? false;
  if (!isHere || (await tx.people.byId(deputyId))?.isActive !== true)
    throw new Refusal('notFound', 'personNotFound', {}, 'deputyId');
  if (deputyId === actor.personId) throw new Refusal('forbidden', 'deputyChosenByThemself', {}, 'deputyId');
}

async function refuseOverlap(tx: WriteTx, { id, personId, from, to }: Absence): Promise<void> {
  const others = (await tx.people.absences()).filter((other) => other.personId === personId && other.id !== id);
  const other = others.find((one) => one.from <= to && from <= one.to);
  if (other !== undefined) throw new Refusal('conflict', 'absenceOverlaps', { from: other.from, to: other.to }, 'from');
}

/** Takes an absence back; the deputy's rights end with it. */
export const removeAbsence = command({
  name: 'removeAbsence',
  input: z.object({ commandId, absenceId: idSchema }),
  load: (tx, { absenceId }) => loadTold(tx, absenceId, null),
  allow: allowTold,
  async run(tx, { absenceId }, { before }) {
    await tx.people.removeAbsence(absenceId);
    return told(null, before);
  },
});

function told(after: Absence | null, before: Absence | null) {
  const people = new Set([after, before].flatMap((one) => (one === null ? [] : [one.personId, one.deputyId])));
  return {
    result: null,
    planId: null,
    topics: [topics.absences(), ...[...people].map((id) => topics.grants(id))],
    changes: [changed('absence', after?.id ?? before?.id ?? '', after, before)] as const,
  };
}
