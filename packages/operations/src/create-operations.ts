import type { Dependencies } from './dependencies.ts';
import { rightsFingerprint } from '@rumbo/domain';
import { execute } from './execute.ts';
import { follow } from './follow.ts';
import { createMemo } from './memo.ts';
import type { Operations } from './operations.ts';
import { createPresenceBoard } from './presence.ts';
import { approvalEffect } from './queries/approval-effect.ts';
import { audit, auditRows } from './queries/audit.ts';
import { auditEntry, technicalEvents } from './queries/audit-entry.ts';
import { closing } from './queries/closing.ts';
import { absences } from './queries/absences.ts';
import { administration, holidays } from './queries/administration-settings.ts';
import { approvals } from './queries/approvals.ts';
import { assignments } from './queries/assignments.ts';
import { dataHealth } from './queries/data-health.ts';
import { draft, draftSteps } from './queries/draft.ts';
import { entry } from './queries/entry.ts';
import { formulaPreview } from './queries/formula-preview.ts';
import { kpiDefinition } from './queries/kpi-definition.ts';
import { evidenceFile, mayAddEvidence } from './queries/evidence.ts';
import { history } from './queries/history.ts';
import { kpiRules } from './queries/kpi-rules.ts';
import { kpi } from './queries/kpi.ts';
import { kpis } from './queries/kpis.ts';
import { mapComparison } from './queries/map-comparison.ts';
import { mapFacts } from './queries/map-facts.ts';
import { mapSheet } from './queries/map-sheet.ts';
import { mapVersions } from './queries/map-versions.ts';
import { map } from './queries/map.ts';
import { me } from './queries/me.ts';
import { objective } from './queries/objective.ts';
import { overview } from './queries/overview.ts';
import { people } from './queries/people.ts';
import { plan } from './queries/plan.ts';
import { prepareOverview } from './queries/prepare-overview.ts';
import { bePresent, presence } from './queries/presence.ts';
import { search } from './queries/search.ts';
import { worklist } from './queries/worklist.ts';
import { units } from './queries/units.ts';
import { actorIn, recalling } from './reader.ts';
import { refusingWhileStoreIsDown } from './store-refusal.ts';

/** About 200 bytes to 20 kB an entry: enough for a plan of a thousand KPIs at several units and periods. */
const MOST_REMEMBERED = 20_000;

/** Wires what people can do to a store, a clock and a feed. */
export function createOperations(dependencies: Dependencies): Operations {
  const deps = {
    ...dependencies,
    memo: createMemo(dependencies.feed, MOST_REMEMBERED),
    presence: createPresenceBoard(() => Date.parse(dependencies.now())),
  };
  return {
    execute: (command, input, caller) => refusingWhileStoreIsDown(execute(deps, command, input, caller)),
    me: (caller, sessionId, trace) => refusingWhileStoreIsDown(me(deps, caller, sessionId, trace)),
    overview: (caller, input, trace) => refusingWhileStoreIsDown(overview(deps, caller, input, trace)),
    map: (caller, input, trace) => refusingWhileStoreIsDown(map(deps, caller, input, trace)),
    mapSheet: (caller, input, trace) => refusingWhileStoreIsDown(mapSheet(deps, caller, input, trace)),
    objective: (caller, input, trace) => refusingWhileStoreIsDown(objective(deps, caller, input, trace)),
    kpis: (caller, input, trace) => refusingWhileStoreIsDown(kpis(deps, caller, input, trace)),
    kpi: (caller, input, trace) => refusingWhileStoreIsDown(kpi(deps, caller, input, trace)),
    kpiDefinition: (caller, input, trace) => refusingWhileStoreIsDown(kpiDefinition(deps, caller, input, trace)),
    formulaPreview: (caller, input, trace) => refusingWhileStoreIsDown(formulaPreview(deps, caller, input, trace)),
    entry: (caller, input, trace) => refusingWhileStoreIsDown(entry(deps, caller, input, trace)),
    worklist: (caller, input, trace) => refusingWhileStoreIsDown(worklist(deps, caller, input, trace)),
    approvals: (caller, input, trace) => refusingWhileStoreIsDown(approvals(deps, caller, input, trace)),
    audit: (caller, input, trace) => refusingWhileStoreIsDown(audit(deps, caller, input, trace)),
    auditEntry: (caller, input, trace) => refusingWhileStoreIsDown(auditEntry(deps, caller, input, trace)),
    auditRows: (caller, input) => auditRows(deps, caller, input),
    technicalEvents: (caller, input, trace) => refusingWhileStoreIsDown(technicalEvents(deps, caller, input, trace)),
    approvalEffect: (caller, input, trace) => refusingWhileStoreIsDown(approvalEffect(deps, caller, input, trace)),
    closing: (caller, input, trace) => refusingWhileStoreIsDown(closing(deps, caller, input, trace)),
    dataHealth: (caller, input, trace) => refusingWhileStoreIsDown(dataHealth(deps, caller, input, trace)),
    history: (caller, input, trace) => refusingWhileStoreIsDown(history(deps, caller, input, trace)),
    search: (caller, input, trace) => refusingWhileStoreIsDown(search(deps, caller, input, trace)),
    draft: (caller, input, trace) => refusingWhileStoreIsDown(draft(deps, caller, input, trace)),
    draftSteps: (caller, input, trace) => refusingWhileStoreIsDown(draftSteps(deps, caller, input, trace)),
    presence: (caller, input, trace) => refusingWhileStoreIsDown(presence(deps, caller, input, trace)),
    bePresent: (caller, input, trace) => refusingWhileStoreIsDown(bePresent(deps, caller, input, trace)),
    plan: (caller, input, trace) => refusingWhileStoreIsDown(plan(deps, caller, input, trace)),
    mapFacts: (caller, input, trace) => refusingWhileStoreIsDown(mapFacts(deps, caller, input, trace)),
    mapVersions: (caller, input, trace) => refusingWhileStoreIsDown(mapVersions(deps, caller, input, trace)),
    mapComparison: (caller, input, trace) => refusingWhileStoreIsDown(mapComparison(deps, caller, input, trace)),
    units: (caller, input, trace) => refusingWhileStoreIsDown(units(deps, caller, input, trace)),
    people: (caller, input, trace) => refusingWhileStoreIsDown(people(deps, caller, input, trace)),
    assignments: (caller, input, trace) => refusingWhileStoreIsDown(assignments(deps, caller, input, trace)),
    absences: (caller, input, trace) => refusingWhileStoreIsDown(absences(deps, caller, input, trace)),
    holidays: (caller, input, trace) => refusingWhileStoreIsDown(holidays(deps, caller, input, trace)),
    administration: (caller, input, trace) => refusingWhileStoreIsDown(administration(deps, caller, input, trace)),
    kpiRules: (caller, input, trace) => refusingWhileStoreIsDown(kpiRules(deps, caller, input, trace)),
    mayAddEvidence: (caller, input, trace) => refusingWhileStoreIsDown(mayAddEvidence(deps, caller, input, trace)),
    evidenceFile: (caller, input, trace) => refusingWhileStoreIsDown(evidenceFile(deps, caller, input, trace)),
    follow: (caller, cursor, stop) => follow(deps, caller, cursor, stop),
    prepareOverview: (planId, pause) => refusingWhileStoreIsDown(prepareOverview(deps, planId, pause)),
    rightsFingerprint: (caller) =>
      recalling(deps, async (snapshot) => rightsFingerprint(await actorIn(snapshot, caller))),
    hasChanged: (topics, seq) => deps.feed.hasChanged(topics, seq),
  };
}
