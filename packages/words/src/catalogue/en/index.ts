import { account } from './account.ts';
import { approvals } from './approvals.ts';
import { auditFields } from './audit-fields.ts';
import { audit } from './audit.ts';
import { attention, headline } from './headline.ts';
import { commandLine } from './command-line.ts';
import { dayInput } from './day-input.ts';
import { dataHealth } from './data-health.ts';
import { decisions } from './decisions.ts';
import { entry } from './entry.ts';
import { entryComputed } from './entry-computed.ts';
import { entryFiles } from './entry-files.ts';
import { entryPaste } from './entry-paste.ts';
import { evidence } from './evidence.ts';
import { kpi } from './kpi.ts';
import { kpiDefinition } from './kpi-definition.ts';
import { kpis } from './kpis.ts';
import { mail } from './mail.ts';
import { map } from './map.ts';
import { mapActs } from './map-acts.ts';
import { mapChanges } from './map-changes.ts';
import { mapChecks, smart } from './map-checks.ts';
import { mapEditor } from './map-editor.ts';
import { mapVersions } from './map-versions.ts';
import { mapOutline } from './map-outline.ts';
import { mapPanel } from './map-panel.ts';
import { objective } from './objective.ts';
import { organisation } from './organisation.ts';
import { overview } from './overview.ts';
import { plan } from './plan.ts';
import { refusalFallbacks, refusals } from './refusals.ts';
import { reminders } from './reminders.ts';
import { roles } from './roles.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { sheet } from './sheet.ts';
import { shell } from './shell.ts';
import { signal } from './signal.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { status } from './status.ts';
import { trail } from './trail.ts';
import { worklist } from './worklist.ts';

export const en = {
  shell,
  signIn,
  account,
  overview,
  map,
  objective,
  mapActs,
  mapChanges,
  mapEditor,
  mapChecks,
  mapOutline,
  mapPanel,
  mapVersions,
  plan,
  organisation,
  smart,
  kpis,
  kpi,
  kpiDefinition,
  entry,
  entryComputed,
  entryFiles,
  entryPaste,
  evidence,
  approvals,
  worklist,
  dataHealth,
  dayInput,
  trail,
  audit,
  auditFields,
  reminders,
  decisions,
  sheet,
  status,
  signal,
  headline,
  attention,
  rules,
  search,
  states,
  roles,
  mail,
  commandLine,
  refusals,
  refusalFallbacks,
};

/** English is the shape; the compiler holds Spanish to it, key by key and parameter by parameter. */
export type Words = typeof en;
