import type { KpiDefinitionView } from '@rumbo/api';
import { parsePeriod, targetRealism } from '@rumbo/domain';
import type { KpiDefinition, TargetRealism as Realism, TargetValue } from '@rumbo/domain';
import { targetReachScene } from '@rumbo/drawing';
import { targetFigure } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { calendarOf } from './definition-context.ts';

interface TargetRealismProps {
  readonly view: KpiDefinitionView;
  readonly definition: KpiDefinition;
  readonly period: string;
  readonly value: TargetValue | null;
}

/** What the process delivers now, and whether the target that is being typed lies within its reach. */
export function TargetRealism({ view, definition, period, value }: TargetRealismProps): ReactNode {
  const { words } = useReader();
  const say = words.kpiDefinition.realism;
  const realism =
    value === null
      ? null
      : targetRealism({
          direction: definition.direction,
          target: value,
          process: view.process,
          processReason: view.processReason,
          isSumOfParts: isSumOfParts(view, definition, period),
        });
  return (
    <section className="realism" aria-label={say.title}>
      <h3>{say.title}</h3>
      <div role="status">
        {realism === null || value === null ? (
          <p className="dim">{say.type}</p>
        ) : realism.reach === null ? (
          <p className="dim">{say.why[realism.reason]}</p>
        ) : (
          <Reach realism={realism} value={value} definition={definition} />
        )}
      </div>
      <Delivers view={view} definition={definition} />
    </section>
  );
}

/** A year's sum is no figure of one of its months, which the limits are about. */
function isSumOfParts(view: KpiDefinitionView, { kind, overTime, frequency }: KpiDefinition, period: string): boolean {
  return kind === 'value' && overTime === 'sum' && parsePeriod(period, calendarOf(view)).frequency !== frequency;
}

interface ReachProps {
  readonly realism: Extract<Realism, { readonly process: unknown }>;
  readonly value: TargetValue;
  readonly definition: KpiDefinition;
}

function Reach({ realism: { reach, process }, value, definition }: ReachProps): ReactNode {
  const { words, format, text } = useReader();
  const say = words.kpiDefinition.realism;
  const { ref, width } = useMeasuredWidth(320);
  const { decimals } = definition;
  const target = targetFigure(words, format, value, { decimals, unit: text(definition.unitOfMeasure) });
  const label = say.picture(format.range(process.lower, process.upper, decimals), target);
  return (
    <>
      <p className={reach === 'everyMonth' ? 'b' : 'b doubt'}>{say[reach](target)}</p>
      <div ref={ref} className="reachpicture">
        {width === 0 ? null : <SceneSvg scene={targetReachScene({ process, target: value, width, label })} />}
      </div>
      {reach === 'notWithoutChange' ? <p className="small">{say.change}</p> : null}
    </>
  );
}

function Delivers({ view, definition }: Pick<TargetRealismProps, 'view' | 'definition'>): ReactNode {
  const { words, format, text } = useReader();
  const say = words.kpiDefinition.realism;
  const { process } = view;
  if (process === null) return null;
  const { decimals, unitOfMeasure } = definition;
  return (
    <p className="small dim">
      {say.delivers(
        format.figureWithUnit(process.centre, decimals, text(unitOfMeasure)),
        format.range(process.lower, process.upper, decimals),
      )}{' '}
      {say.since(format.period(process.since, 'text'), process.points)}
    </p>
  );
}
