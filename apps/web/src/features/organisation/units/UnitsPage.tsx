import type { UnitsView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { hasEnded } from './unit-rows.ts';
import { UnitTree, type UnitQuestion } from './UnitTree.tsx';

/** The units of an administration as a tree. */
export function UnitsPage(): ReactNode {
  return <OrganisationFrame page="units">{(managed) => <Units managed={managed} />}</OrganisationFrame>;
}

function Units({ managed }: { readonly managed: Managed }): ReactNode {
  const query = useQuery(screens.units.queryOptions({ administrationId: managed.id }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Tree view={view} />}
    </Screen>
  );
}

function Tree({ view }: { readonly view: UnitsView }): ReactNode {
  const { words } = useReader();
  const say = words.organisation.units;
  const [showsEnded, showEnded] = useState(false);
  const [question, ask] = useState<UnitQuestion | null>(null);
  const ended = view.units.filter((unit) => hasEnded(unit, view.today));
  const shown = showsEnded ? view.units : view.units.filter((unit) => !hasEnded(unit, view.today));
  const top = shown.find(({ mayFill }) => mayFill);
  return (
    <div className="withaside">
      <div>
        <div className="organisationtools">
          <p className="dim grow">{say.lead}</p>
          {ended.length === 0 ? null : (
            <button
              type="button"
              className="btn s quiet"
              aria-pressed={showsEnded}
              onClick={() => showEnded(!showsEnded)}
            >
              {showsEnded ? say.hideEnded(ended.length) : say.showEnded(ended.length)}
            </button>
          )}
          {top === undefined ? null : (
            <button type="button" className="btn primary" onClick={() => ask({ kind: 'add', unit: top })}>
              {say.add}
            </button>
          )}
        </div>
        <UnitTree units={shown} all={view.units} today={view.today} question={question} onAsk={ask} />
      </div>
      <aside>
        <h3>{say.stay.title}</h3>
        <p>{say.stay.body}</p>
        <h3>{say.stay.keys}</h3>
        <p id="units-help">{say.help}</p>
      </aside>
    </div>
  );
}
