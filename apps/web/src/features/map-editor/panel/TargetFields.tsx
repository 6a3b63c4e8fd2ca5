import type { MapFactsView } from '@rumbo/api';
import type { MapFacts, Target, TargetProposal } from '@rumbo/domain';
import { proposedTarget } from './proposed-of.ts';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { BaselineField, ProposedBaseline } from './BaselineField.tsx';
import type { PanelKpi } from './KpiBlock.tsx';
import { ProposedTarget } from './ProposedTarget.tsx';
import { TargetBullet } from './TargetBullet.tsx';
import { TargetInput } from './TargetInput.tsx';
import { TargetReach } from './TargetReach.tsx';
import { useTargetForm } from './use-target-form.ts';
import type { TargetFormState } from './use-target-form.ts';
import type { TargetFormContext, TargetPart } from './target-form.ts';

interface TargetFieldsProps {
  readonly kpi: PanelKpi;
  readonly period: string;
  readonly isNow: boolean;
  readonly factsView: MapFactsView;
  readonly facts: MapFacts;
  readonly mayEdit: boolean;
}

/** Baseline, target and limits as figures, the bullet graph they make, and why a target changes. */
export function TargetFields({ kpi, period, isNow, factsView, facts, mayEdit }: TargetFieldsProps): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const { summary, targeted, targets, baseline } = kpi;
  const { unitId, settings } = factsView;
  const proposal = proposedTarget(draft.document, { kpiId: summary.id, unitId, period });
  const inForce = targets.find((one) => one.period === period) ?? null;
  const context: TargetFormContext = {
    words,
    format,
    kpi: { id: summary.id, decimals: summary.decimals, targeted },
    unitId,
    period,
    settings,
    calendar: facts.calendar,
    targets,
    baseline,
  };
  const form = useTargetForm(proposal, inForce, context);
  return (
    <>
      <div className="four">
        <BaselineField kpi={kpi} factsView={factsView} facts={facts} mayEdit={mayEdit} />
        <TargetFigures kpi={kpi} form={form} context={context} mayEdit={mayEdit} inForce={inForce} />
      </div>
      <TargetBullet kpi={kpi} made={form.made} isProposed={isNow && proposal !== null} settings={settings} />
      <TargetReach kpi={kpi} period={period} value={form.made.value} facts={facts} />
      <Reason form={form} proposal={proposal} inForce={inForce} mayEdit={mayEdit} />
      <ProposedTarget
        kpi={kpi}
        period={period}
        proposal={proposal}
        inForce={inForce}
        onTakeBack={mayEdit ? form.takeBack : null}
      />
      <ProposedBaseline kpi={kpi} factsView={factsView} mayEdit={mayEdit} />
    </>
  );
}

interface FiguresProps {
  readonly kpi: { readonly summary: Pick<PanelKpi['summary'], 'id' | 'direction'> };
  readonly form: TargetFormState;
  readonly context: TargetFormContext;
  readonly inForce: Target | null;
  readonly mayEdit: boolean;
}

/** The figures that a target of this direction is made of. */
export function TargetFigures({ kpi, form, context, inForce, mayEdit }: FiguresProps): ReactNode {
  const { words, format } = useReader();
  const say = words.mapPanel.target;
  const { direction } = kpi.summary;
  const period = format.period(context.period, 'short');
  if (direction === 'yesNo') return <YesTarget form={form} mayEdit={mayEdit && inForce === null} />;
  const byRule = format.shortFigureWithUnit(context.settings.tolerancePercent, 1, '%');
  const fields: readonly (readonly [TargetPart, string, string?])[] =
    direction === 'range'
      ? [
          ['low', say.low(period)],
          ['high', say.high(period)],
          ['offTargetBeyond', say.offOutside, byRule],
        ]
      : direction === 'exact'
        ? [
            ['value', say.target(period)],
            ['tolerance', say.tolerance],
            ['offTargetBeyond', say.offOutside, byRule],
          ]
        : [
            ['value', say.target(period)],
            ['onTargetFrom', direction === 'decrease' ? say.atRiskAbove : say.atRiskBelow],
            ['offTargetBeyond', direction === 'decrease' ? say.offAbove : say.offBelow, defaultLimit(form, context)],
          ];
  return fields.map(([part, label, placeholder]) => (
    <TargetInput
      key={part}
      part={part}
      label={label}
      form={form}
      field={part === 'value' || part === 'low' ? `targets/${kpi.summary.id}` : undefined}
      placeholder={placeholder}
      isReadOnly={!mayEdit}
    />
  ));
}

/** Where off target begins by the plan's rule, for who leaves it open. */
function defaultLimit({ made }: TargetFormState, { kpi, settings, format }: TargetFormContext): string {
  if (made.value?.kind !== 'figure') return '';
  const distance = (Math.abs(made.value.value) * settings.tolerancePercent) / 100;
  const figure = kpi.targeted.direction === 'decrease' ? made.value.value + distance : made.value.value - distance;
  return format.shortFigureWithUnit(figure, Math.max(kpi.decimals, 1), '');
}

function YesTarget({ form, mayEdit }: { readonly form: TargetFormState; readonly mayEdit: boolean }): ReactNode {
  const { words } = useReader();
  return (
    <label className="row small yestarget">
      <input
        type="checkbox"
        disabled={!mayEdit}
        checked={form.made.value !== null}
        onChange={(event) => (event.target.checked ? form.onChange('value', '') : form.takeBack())}
      />
      {words.mapPanel.target.yes}
    </label>
  );
}

interface ReasonProps {
  readonly form: TargetFormState;
  readonly proposal: TargetProposal | null;
  readonly inForce: Target | null;
  readonly mayEdit: boolean;
}

/** Asked for as soon as a target that is in force is changed; an own target may have one. */
function Reason({ form, proposal, inForce, mayEdit }: ReasonProps): ReactNode {
  const { words } = useReader();
  const isWanted = proposal !== null || (inForce !== null && form.isOpen);
  if (!isWanted) return null;
  return (
    <TargetInput
      part="reason"
      label={words.mapPanel.target.reason}
      form={form}
      field="reason"
      isReadOnly={!mayEdit}
      isText
    />
  );
}
