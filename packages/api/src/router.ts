import { commands, inputs, parseInput } from '@rumbo/operations';
import { changes } from './changes.ts';
import { mutation, router, screen, signedIn } from './procedures.ts';

/** The contract of the wire. Each line delegates to one operation. */
export const appRouter = router({
  me: signedIn.query(({ ctx }) => ctx.operations.me(ctx.session.caller, ctx.session.sessionId, ctx.trace)),
  overview: screen(inputs.overview, (operations, caller, input, trace) => operations.overview(caller, input, trace)),
  map: screen(inputs.map, (operations, caller, input, trace) => operations.map(caller, input, trace)),
  mapSheet: screen(inputs.mapSheet, (operations, caller, input, trace) => operations.mapSheet(caller, input, trace)),
  objective: screen(inputs.objective, (operations, caller, input, trace) => operations.objective(caller, input, trace)),
  kpis: screen(inputs.kpis, (operations, caller, input, trace) => operations.kpis(caller, input, trace)),
  kpi: screen(inputs.kpi, (operations, caller, input, trace) => operations.kpi(caller, input, trace)),
  kpiDefinition: screen(inputs.kpiDefinition, (operations, caller, input, trace) =>
    operations.kpiDefinition(caller, input, trace),
  ),
  formulaPreview: screen(inputs.formulaPreview, (operations, caller, input, trace) =>
    operations.formulaPreview(caller, input, trace),
  ),
  entry: screen(inputs.entry, (operations, caller, input, trace) => operations.entry(caller, input, trace)),
  worklist: screen(inputs.worklist, (operations, caller, input, trace) => operations.worklist(caller, input, trace)),
  approvals: screen(inputs.approvals, (operations, caller, input, trace) => operations.approvals(caller, input, trace)),
  approvalEffect: screen(inputs.approvalEffect, (operations, caller, input, trace) =>
    operations.approvalEffect(caller, input, trace),
  ),
  closing: screen(inputs.closing, (operations, caller, input, trace) => operations.closing(caller, input, trace)),
  draft: screen(inputs.draft, (operations, caller, input, trace) => operations.draft(caller, input, trace)),
  draftSteps: screen(inputs.draftSteps, (operations, caller, input, trace) =>
    operations.draftSteps(caller, input, trace),
  ),
  presence: screen(inputs.presence, (operations, caller, input, trace) => operations.presence(caller, input, trace)),
  plan: screen(inputs.plan, (operations, caller, input, trace) => operations.plan(caller, input, trace)),
  mapFacts: screen(inputs.mapFacts, (operations, caller, input, trace) => operations.mapFacts(caller, input, trace)),
  mapVersions: screen(inputs.mapVersions, (operations, caller, input, trace) =>
    operations.mapVersions(caller, input, trace),
  ),
  mapComparison: screen(inputs.mapComparison, (operations, caller, input, trace) =>
    operations.mapComparison(caller, input, trace),
  ),
  history: screen(inputs.history, (operations, caller, input, trace) => operations.history(caller, input, trace)),
  audit: screen(inputs.audit, (operations, caller, input, trace) => operations.audit(caller, input, trace)),
  auditEntry: screen(inputs.auditEntry, (operations, caller, input, trace) =>
    operations.auditEntry(caller, input, trace),
  ),
  technicalEvents: screen(inputs.technicalEvents, (operations, caller, input, trace) =>
    operations.technicalEvents(caller, input, trace),
  ),
  dataHealth: screen(inputs.dataHealth, (operations, caller, input, trace) =>
    operations.dataHealth(caller, input, trace),
  ),
  search: screen(inputs.search, (operations, caller, input, trace) => operations.search(caller, input, trace)),
  units: screen(inputs.units, (operations, caller, input, trace) => operations.units(caller, input, trace)),
  people: screen(inputs.people, (operations, caller, input, trace) => operations.people(caller, input, trace)),
  assignments: screen(inputs.assignments, (operations, caller, input, trace) =>
    operations.assignments(caller, input, trace),
  ),
  absences: screen(inputs.absences, (operations, caller, input, trace) => operations.absences(caller, input, trace)),
  holidays: screen(inputs.holidays, (operations, caller, input, trace) => operations.holidays(caller, input, trace)),
  administration: screen(inputs.administration, (operations, caller, input, trace) =>
    operations.administration(caller, input, trace),
  ),
  readings: router({
    record: mutation(commands.recordReading),
    recordMany: mutation(commands.recordReadings),
    clear: mutation(commands.clearReading),
    submit: mutation(commands.submitReadings),
    withdraw: mutation(commands.withdrawReadings),
    approve: mutation(commands.approveReadings),
    giveBack: mutation(commands.giveBackReadings),
  }),
  periods: router({
    close: mutation(commands.closePeriod),
    reopen: mutation(commands.reopenPeriod),
  }),
  kpiRules: screen(inputs.kpiRules, (operations, caller, input, trace) => operations.kpiRules(caller, input, trace)),
  rules: router({ define: mutation(commands.defineKpiRule), remove: mutation(commands.removeKpiRule) }),
  evidence: router({ remove: mutation(commands.removeEvidence) }),
  maps: router({
    edit: mutation(commands.editMap),
    undo: mutation(commands.undoMap),
    redo: mutation(commands.redoMap),
    restore: mutation(commands.restoreMap),
    send: mutation(commands.sendMap),
    withdraw: mutation(commands.withdrawMap),
    giveBack: mutation(commands.giveBackMap),
    publish: mutation(commands.publishMap),
    discard: mutation(commands.discardMap),
    /** No command: it is kept nowhere. */
    bePresent: signedIn
      .input((raw: unknown) => parseInput(inputs.bePresent, raw))
      .mutation(({ ctx, input }) => ctx.operations.bePresent(ctx.session.caller, input, ctx.trace)),
  }),
  plans: router({
    define: mutation(commands.definePlan),
    change: mutation(commands.changePlan),
    archive: mutation(commands.archivePlan),
  }),
  organisation: router({
    defineUnit: mutation(commands.defineUnit),
    orderUnits: mutation(commands.orderUnits),
    addPerson: mutation(commands.addPerson),
    changePerson: mutation(commands.changePerson),
    deactivatePerson: mutation(commands.deactivatePerson),
    reactivatePerson: mutation(commands.reactivatePerson),
    eraseEmail: mutation(commands.eraseEmail),
    grantRole: mutation(commands.grantRole),
    revokeGrant: mutation(commands.revokeGrant),
    assignOffices: mutation(commands.assignOffices),
    setAbsence: mutation(commands.setAbsence),
    removeAbsence: mutation(commands.removeAbsence),
    addHolidays: mutation(commands.addHolidays),
    removeHoliday: mutation(commands.removeHoliday),
    changeAdministration: mutation(commands.changeAdministration),
  }),
  /** Invitations need the server's secret, so they go through its own door. */
  signIns: router({ removeSecondFactor: mutation(commands.removeSecondFactor) }),
  definitions: router({
    define: mutation(commands.defineKpi),
    setTarget: mutation(commands.setTarget),
    setBaseline: mutation(commands.setBaseline),
  }),
  preferences: router({ set: mutation(commands.setPreferences) }),
  changes,
});

export type AppRouter = typeof appRouter;
