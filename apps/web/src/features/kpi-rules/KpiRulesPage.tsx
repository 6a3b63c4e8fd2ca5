import type { KpiRulesView } from '@rumbo/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { usePlace } from '../../app/place.tsx';
import { failureOf } from '../../app/refusal.ts';
import { Screen } from '../../app/Screen.tsx';
import { useTitle } from '../../app/use-title.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { NewRule } from './NewRule.tsx';
import { RuleLine } from './RuleLine.tsx';
import './kpi-rules.css';

/** What a planner says must hold between values, and how often it did not. */
export function KpiRulesPage(): ReactNode {
  const { plan } = usePlace();
  const { words } = useReader();
  const query = useQuery(screens.kpiRules.queryOptions({ planId: plan.id }));
  useTitle(words.rules.title);
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <Rules view={view} />}
    </Screen>
  );
}

function Rules({ view }: { readonly view: KpiRulesView }): ReactNode {
  const { words } = useReader();
  const { rules: say } = words;
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const removing = useMutation(
    screens.rules.remove.mutationOptions({
      onSettled: () => client.invalidateQueries(screens.kpiRules.pathFilter()),
    }),
  );
  const remove = (ruleId: string): void =>
    removing.mutate(
      { commandId: newId(), planId: view.planId, ruleId },
      {
        onSuccess: () => {
          // The button that was pressed goes with its rule.
          heading.current?.focus();
          announce(say.removed);
        },
      },
    );
  return (
    <div className="page kpirules">
      <p className="eyebrow">
        <Link to="/plan" className="quietlink">
          {say.toPlan}
        </Link>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p className="dim lead">{say.lead}</p>
      <div className={view.mayEdit ? 'rulecolumns' : ''}>
        <div>
          {view.rules.length === 0 ? (
            <div className="panel norules">
              <h2>{say.empty.title}</h2>
              <p className="dim">{say.empty.body}</p>
            </div>
          ) : (
            <ul className="panel rulelist" aria-label={say.title}>
              {view.rules.map((rule) => (
                <RuleLine
                  key={rule.id}
                  rule={rule}
                  view={view}
                  isBusy={removing.isPending}
                  onRemove={() => remove(rule.id)}
                />
              ))}
            </ul>
          )}
          {removing.error === null ? null : (
            <p className="wrong" role="alert">
              {failureSentence(words, failureOf(removing.error))}
            </p>
          )}
        </div>
        {view.mayEdit ? <NewRule view={view} /> : null}
      </div>
    </div>
  );
}
