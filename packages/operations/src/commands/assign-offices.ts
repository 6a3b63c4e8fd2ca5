import { idSchema, Refusal } from '@rumbo/domain';
import type { Assignment } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { bulkCommand, changed, type Changed } from '../command.ts';
import { refuseStranger } from '../membership.ts';
import { permit, type Place } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { loadKpi, overlaps } from './define-kpi.ts';
import { commandId, day, kpiId, unitId } from './inputs.ts';

const officesInput = z.object({
  commandId,
  kpiId,
  unitIds: z.array(unitId).check(z.minLength(1), z.maxLength(500)),
  from: day,
  to: z._default(z.nullable(day), null),
  personId: z._default(z.nullable(idSchema), null),
  stewardId: z._default(z.nullable(idSchema), null),
});

/** Says that many offices report a KPI from a day on, all at once or none; with the same first day it changes what was said. */
export const assignOffices = bulkCommand({
  name: 'assignOffices',
  input: officesInput,
  load: async (tx, input, context) => ({
    ...(await loadKpi(tx, input, context)),
    assignments: await tx.kpis.assignmentsOf(input.kpiId),
  }),
  allow: (actor, { place }) => permit(actor, 'assign', place),
  async run(tx, { commandId: _, unitIds, ...said }, { place, assignments }, { breathe }) {
    if (said.to !== null && said.to < said.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    await refusePeople(tx, said, place);
    const given = [...new Set(unitIds)].map((at): Assignment => ({ ...said, unitId: at }));
    refuseOverlaps(given, assignments, place);
    const changes: Changed[] = [];
    for (const assignment of given) {
      const { unitId: at, from } = assignment;
      const before = assignments.find((one) => one.unitId === at && one.from === from) ?? null;
      await tx.kpis.putAssignment(assignment);
      changes.push(changed('assignment', `${said.kpiId}/${at}`, assignment, before));
    }
    await refreshRollupsOfKpi(tx, place, said.kpiId, breathe);
    const { id } = place.plan;
    return {
      result: { assigned: given.length },
      planId: id,
      topics: [
        topics.plan(id),
        topics.kpi(said.kpiId),
        topics.rules(said.kpiId),
        ...given.map(({ unitId: at }) => topics.entry(at)),
      ],
      // There is at least one office.
      changes: changes as [Changed, ...Changed[]],
    };
  },
});

/** Who is named has a part in the administration. */
async function refusePeople(
  tx: WriteTx,
  { personId, stewardId }: Pick<Assignment, 'personId' | 'stewardId'>,
  { administration }: Place,
): Promise<void> {
  if (personId !== null) await refuseStranger(tx, personId, administration.id, 'personId');
  if (stewardId !== null) await refuseStranger(tx, stewardId, administration.id, 'stewardId');
}

/** Names the offices that report the KPI on some of the days already. */
function refuseOverlaps(given: readonly Assignment[], known: readonly Assignment[], place: Place): void {
  const taken = given.filter((one) => {
    place.pathOf(one.unitId);
    return known.some(
      ({ unitId: at, ...other }) => at === one.unitId && other.from !== one.from && overlaps(other, one),
    );
  });
  if (taken.length === 0) return;
  const codes = taken.flatMap(({ unitId: at }) => place.units.find(({ id }) => id === at)?.code ?? []);
  throw new Refusal('conflict', 'officesAssigned', { units: codes.join(', ') }, 'unitIds');
}
