import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { WorklistRow } from './WorklistRow.tsx';
import type { WorklistGroup } from './worklist-groups.ts';

/** How many lines are shown at once: somebody may answer for hundreds of units. */
const AT_ONCE = 25;

/** The sheets under one heading: returned, late, due on a day, sent. */
export function WorklistSection({
  group,
  today,
}: {
  readonly group: WorklistGroup;
  readonly today: string;
}): ReactNode {
  const { words, format } = useReader();
  const { groups, showMore } = words.worklist;
  const [shown, setShown] = useState(AT_ONCE);
  const heading = useId();
  const { kind, day, lines } = group;
  const title =
    kind === 'due' && day !== null
      ? groups.due(format.day(day, 'weekday'), format.relativeDay(day, today))
      : groups[kind === 'due' ? 'late' : kind];
  return (
    <section className={`panel owed ${kind}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <span className="small faint">{lines.length}</span>
      </header>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <WorklistRow key={`${line.unitId} ${line.period} ${line.forName}`} line={line} kind={kind} />
        ))}
      </ul>
      {lines.length > shown ? (
        <p className="more">
          <button type="button" className="btn quiet s" onClick={() => setShown(shown + AT_ONCE * 4)}>
            {showMore(lines.length - shown)}
          </button>
        </p>
      ) : null}
    </section>
  );
}
