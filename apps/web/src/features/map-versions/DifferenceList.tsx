import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { DIFFERENCE_GROUPS, groupOf } from './difference-groups.ts';
import type { DifferenceGroup } from './difference-groups.ts';
import type { SaidDifference } from './use-differences.ts';

/** What is different, in words, by what happened; one kind of it at a time where somebody asks for it. */
export function DifferenceList({ differences }: { readonly differences: readonly SaidDifference[] }): ReactNode {
  const { words, format } = useReader();
  const { mapChanges, mapVersions } = words;
  const { show } = useSearch({ from: '/place/map/versions' });
  const inGroup = (group: DifferenceGroup): readonly SaidDifference[] =>
    differences.filter(({ difference }) => groupOf(difference) === group);
  const present = DIFFERENCE_GROUPS.filter((group) => inGroup(group).length > 0);
  const chosen = present.find((group) => group === show) ?? null;
  if (differences.length === 0) return <p className="nothing">{mapChanges.none}</p>;
  return (
    <section aria-labelledby="differences">
      <div className="row wrap differencehead">
        <h2 id="differences">{mapChanges.counted(differences.length)}</h2>
        <nav className="seg differencefilter" aria-label={mapVersions.filter}>
          <Choice group={null} isChosen={chosen === null} label={mapVersions.all} />
          {present.map((group) => (
            <Choice
              key={group}
              group={group}
              isChosen={group === chosen}
              label={`${mapVersions.group[group]} ${format.count(inGroup(group).length)}`}
            />
          ))}
        </nav>
      </div>
      <div className="differences">
        {(chosen === null ? present : [chosen]).map((group) => (
          <section key={group} aria-labelledby={`differences-${group}`}>
            <h3 id={`differences-${group}`}>{mapVersions.group[group]}</h3>
            <ul>
              {inGroup(group).map(({ difference, said }, place) => (
                <li key={`${place} ${said}`}>
                  <Line difference={difference} said={said} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly group: DifferenceGroup | null;
  readonly isChosen: boolean;
  readonly label: string;
}

function Choice({ group, isChosen, label }: ChoiceProps): ReactNode {
  return (
    <Link
      to="/map/versions"
      search={(before) => ({ ...before, show: group ?? undefined })}
      replace
      resetScroll={false}
      aria-current={isChosen ? 'true' : undefined}
    >
      {label}
    </Link>
  );
}

/** A text that was reworded shows which words; everything else is one sentence. */
function Line({ difference, said }: SaidDifference): ReactNode {
  const { words, text } = useReader();
  const { mapChanges, mapVersions } = words;
  const isText =
    difference.kind === 'objectiveText' || difference.kind === 'perspectiveText' || difference.kind === 'themeText';
  if (!isText || difference.before === null || difference.after === null) return said;
  const of =
    difference.kind === 'objectiveText'
      ? (difference.objective.after ?? difference.objective.before ?? '')
      : difference.kind === 'themeText'
        ? mapChanges.theme(text(difference.name.after))
        : mapChanges.perspective(text(difference.name.after));
  const field = mapChanges.field[difference.kind === 'themeText' ? 'name' : difference.field];
  return (
    <>
      <span className="dim">{mapVersions.textOf(of, field, mapChanges.language[difference.language])}</span>{' '}
      <MarkedText before={difference.before} after={difference.after} lang={difference.language} />
    </>
  );
}
