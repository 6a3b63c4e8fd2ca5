import type { EntryView } from '@rumbo/api';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ListboxPicker } from '../../ui/ListboxPicker.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { stepOf } from './entry-step.ts';
import type { Filter, Tally } from './tally.ts';

interface EntryHeadProps {
  readonly view: EntryView;
  readonly tally: Tally;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** What can be done with the whole sheet. */
  readonly actions: ReactNode;
}

const STEPS = ['draft', 'submitted', 'approved', 'published'] as const;
const FILTERS = ['all', 'pending', 'errors', 'warnings'] as const;

export function EntryHead({ view, tally, filter, onFilter, actions }: EntryHeadProps): ReactNode {
  const { words, format, text } = useReader();
  const { entry } = words;
  const { head, units, dueDay, today } = view;
  const navigate = useNavigate();
  const go = (unit: string, period: string): void =>
    void navigate({ to: '/entry/$unit/$period', params: { unit, period } });
  const current = stepOf(view);
  const counts = {
    all: tally.total,
    pending: tally.pending.size,
    errors: tally.errors.size,
    warnings: tally.warnings.size,
  };
  const { submitted, approved, closing } = view.course;
  const whoOf = (step: (typeof STEPS)[number]): string | null => {
    const done = { draft: null, submitted, approved, published: closing }[step];
    return done === null ? null : words.decisions.stepDone(done.by, format.instant(done.at, 'short'));
  };
  const relative = format.relativeDay(dueDay, today);
  const due = format.day(dueDay, 'weekday');
  return (
    <header className="page entryhead">
      <div className="row gap4 wrap">
        <h1>{entry.title(format.period(head.period, 'long'), text(head.unitName))}</h1>
        <div className="row noprint">
          {units.length > 1 ? (
            <ListboxPicker
              label={words.shell.unitPicker}
              align="start"
              className="btn s"
              value={head.unitId}
              shown={entry.change}
              choices={units.map(({ id, name }) => ({ value: id, label: text(name) }))}
              onChoose={(unit) => go(unit, head.period)}
            />
          ) : null}
          <PeriodPicker period={head.period} periods={head.periods} onChoose={(period) => go(head.unitId, period)} />
        </div>
        <ol className="steps push" aria-label={entry.steps.label}>
          {STEPS.map((step) => (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              <i aria-hidden="true" />
              <span>
                {entry.steps[step]}
                {whoOf(step) === null ? null : <span className="doneby">{whoOf(step)}</span>}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="row gap3 wrap second">
        <div className="seg">
          {FILTERS.map((one) => (
            <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
              {entry.filter(entry.filters[one], counts[one])}
            </button>
          ))}
        </div>
        <span className="small dim">{dueDay < today ? entry.overdue(due, relative) : entry.closes(due, relative)}</span>
        <div className="row push wrap noprint">{actions}</div>
      </div>
    </header>
  );
}
