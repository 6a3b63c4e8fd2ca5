import { ACTS } from './audit-acts.ts';
import { FREQUENCIES, idSchema, MAX_FORMULA_LENGTH } from '@rumbo/domain';
import * as z from 'zod/mini';
import { periodId as period } from './commands/inputs.ts';

const screenShape = { planId: idSchema, period: z.optional(period), unitId: z.optional(idSchema) };

/** A version by its number, the one that is live, or the draft. */
const namedMap = z.union([z.literal('live'), z.literal('draft'), z.int().check(z.minimum(1))]);

/** What the audit is narrowed to: what was changed, by whom, what kind of act, from one civil day to another. */
const auditFilters = {
  planId: idSchema,
  subject: z.optional(
    z.union([
      z.object({ kind: z.enum(['map', 'plan']) }),
      z.object({ kind: z.enum(['kpi', 'unit', 'person']), id: idSchema }),
    ]),
  ),
  personId: z.optional(idSchema),
  act: z.optional(z.enum(ACTS)),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
};
/** As many ids as an address can carry. */
const MOST_NAMED_ROWS = 300;

/** What each screen may be asked with. An absent period is the default one, an absent unit the whole administration. */
export const inputs = {
  overview: z.object(screenShape),
  map: z.object(screenShape),
  mapSheet: z.object({
    ...screenShape,
    map: z.optional(namedMap),
    traceId: z.optional(idSchema),
    themeId: z.optional(idSchema),
  }),
  objective: z.object({ ...screenShape, objectiveId: idSchema }),
  kpis: z.object(screenShape),
  kpi: z.object({ ...screenShape, kpiId: idSchema }),
  /** Without a KPI: what a new one may be made of. */
  kpiDefinition: z.object({ ...screenShape, kpiId: z.optional(idSchema) }),
  formulaPreview: z.object({
    ...screenShape,
    kpiId: z.optional(idSchema),
    frequency: z.enum(FREQUENCIES),
    formula: z.string().check(z.maxLength(MAX_FORMULA_LENGTH)),
  }),
  entry: z.object({ planId: idSchema, unitId: idSchema, period }),
  worklist: z.object({ planId: idSchema }),
  approvals: z.object({ planId: idSchema }),
  approvalEffect: z.object({
    planId: idSchema,
    unitId: idSchema,
    period,
    /** The rows that would be approved: absent, all that wait but those of `without`. */
    only: z.optional(z.array(idSchema).check(z.maxLength(MOST_NAMED_ROWS))),
    without: z.optional(z.array(idSchema).check(z.maxLength(MOST_NAMED_ROWS))),
  }),
  closing: z.object({ planId: idSchema, unitId: idSchema, period }),
  search: z.object({ planId: idSchema }),
  audit: z.object({ ...auditFilters, before: z.optional(z.int().check(z.minimum(1))) }),
  auditExport: z.object(auditFilters),
  dataHealth: z.object({ planId: idSchema, unitId: z.optional(idSchema) }),
  auditEntry: z.object({ planId: idSchema, seq: z.int().check(z.minimum(1)) }),
  technicalEvents: z.object({ planId: idSchema, before: z.optional(z.iso.datetime()) }),
  draft: z.object({ planId: idSchema }),
  draftSteps: z.object({
    planId: idSchema,
    draftId: z.union([idSchema, z.literal('')]),
    after: z.int().check(z.minimum(0)),
  }),
  presence: z.object({ planId: idSchema }),
  bePresent: z.object({ planId: idSchema, isHere: z.boolean(), objectiveId: z.nullable(idSchema) }),
  plan: z.object({ planId: idSchema }),
  mapFacts: z.object({ planId: idSchema }),
  mapVersions: z.object({ planId: idSchema }),
  mapComparison: z.object({ planId: idSchema, before: namedMap, after: namedMap }),
  units: z.object({ administrationId: idSchema }),
  people: z.object({ administrationId: idSchema }),
  assignments: z.object({ planId: idSchema }),
  /** Without an administration: one's own. */
  absences: z.object({ administrationId: z.optional(idSchema) }),
  holidays: z.object({ administrationId: idSchema }),
  administration: z.object({ administrationId: idSchema }),
  kpiRules: z.object({ planId: idSchema }),
  evidenceCell: z.object({ commandId: idSchema, planId: idSchema, kpiId: idSchema, unitId: idSchema, period }),
  evidenceFile: z.object({ planId: idSchema, evidenceId: idSchema }),
  history: z.object({ planId: idSchema, kpiId: idSchema, unitId: idSchema, period }),
};

export type ScreenInput = z.infer<typeof inputs.overview>;
export type MapSheetInput = z.infer<typeof inputs.mapSheet>;
export type ObjectiveInput = z.infer<typeof inputs.objective>;
export type KpiInput = z.infer<typeof inputs.kpi>;
export type KpiDefinitionInput = z.infer<typeof inputs.kpiDefinition>;
export type FormulaPreviewInput = z.infer<typeof inputs.formulaPreview>;
export type EntryInput = z.infer<typeof inputs.entry>;
export type PlanInput = z.infer<typeof inputs.approvals>;
export type ApprovalEffectInput = z.infer<typeof inputs.approvalEffect>;
export type DraftStepsInput = z.infer<typeof inputs.draftSteps>;
export type BePresentInput = z.infer<typeof inputs.bePresent>;
export type MapComparisonInput = z.infer<typeof inputs.mapComparison>;
export type AdministrationInput = z.infer<typeof inputs.units>;
export type AbsencesInput = z.infer<typeof inputs.absences>;
export type EvidenceCellInput = z.infer<typeof inputs.evidenceCell>;
export type EvidenceFileInput = z.infer<typeof inputs.evidenceFile>;
export type HistoryInput = z.infer<typeof inputs.history>;
export type DataHealthInput = z.infer<typeof inputs.dataHealth>;
export type AuditInput = z.infer<typeof inputs.audit>;
export type AuditExportInput = z.infer<typeof inputs.auditExport>;
export type AuditEntryInput = z.infer<typeof inputs.auditEntry>;
export type TechnicalEventsInput = z.infer<typeof inputs.technicalEvents>;
