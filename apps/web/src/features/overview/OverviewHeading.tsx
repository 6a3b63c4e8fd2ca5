import type { OverviewView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { ExportMenu } from '../map-export/ExportMenu.tsx';
import { useOverviewTexts } from './use-overview-texts.ts';
import { useTrace } from './use-trace.ts';

/** The period and its closing, the answer in one sentence, and what can be done with the page. */
export function OverviewHeading({ view }: { readonly view: OverviewView }): ReactNode {
  const { words, format } = useReader();
  const texts = useOverviewTexts(view);
  const withUnit = useShownUnit();
  const [traced] = useTrace(view);
  const { head, closedAt } = view;
  const period = format.period(head.period, 'long');
  const closing =
    closedAt === null
      ? words.shell.openPeriod(period)
      : words.shell.closedAt(period, format.instant(closedAt, 'short'));
  return (
    <header className="heading">
      <div className="grow">
        <p className="eyebrow">{withUnit(head, closing)}</p>
        <h1>{texts.headline}</h1>
      </div>
      <div className="row noprint">
        <UnitPicker head={head} />
        <PeriodPicker period={head.period} periods={head.periods} />
        <button type="button" className="btn" onClick={() => print()}>
          {words.shell.actions.print}
        </button>
        <ExportMenu trace={traced ?? undefined} />
      </div>
    </header>
  );
}
