import type { KpiRulesView } from '@rumbo/api';
import type { KpiRelation } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

type Chosen = string | null;

const EMPTY: readonly Chosen[] = [null, null];

/** A rule as it is put together; a form that was added is empty again, one that was refused is as it was. */
export function useNewRule(view: KpiRulesView) {
  const { words } = useReader();
  const { rules: say } = words;
  const client = useQueryClient();
  const [kpiId, setKpi] = useState<Chosen>(null);
  const [relation, setRelation] = useState<KpiRelation>('atMost');
  const [others, setOthers] = useState<readonly Chosen[]>(EMPTY);
  const [isTried, setTried] = useState(false);
  const defining = useMutation(
    screens.rules.define.mutationOptions({
      onSuccess: () => {
        announce(say.added);
        setKpi(null);
        setOthers(EMPTY);
        setTried(false);
      },
      onSettled: () => client.invalidateQueries(screens.kpiRules.pathFilter()),
    }),
  );
  const shown = relation === 'atMost' ? others.slice(0, 1) : others;
  const otherKpiIds = shown.flatMap((id) => id ?? []);
  const missing = kpiId === null ? say.missing.kpi : otherKpiIds.length === 0 ? say.missing.other : null;
  const refused = defining.error === null ? null : failureSentence(words, failureOf(defining.error));
  return {
    kpiId,
    relation,
    others: shown,
    otherKpiIds,
    isBusy: defining.isPending,
    problem: isTried ? (missing ?? refused) : null,
    setKpi,
    setRelation,
    setOther: (position: number, id: Chosen) => setOthers(others.map((other, at) => (at === position ? id : other))),
    addOther: () => setOthers([...others, null]),
    dropOther: (position: number) => setOthers(others.filter((_, at) => at !== position)),
    send() {
      setTried(true);
      defining.reset();
      if (kpiId === null || missing !== null || defining.isPending) return;
      defining.mutate({ commandId: newId(), rule: { id: newId(), planId: view.planId, kpiId, relation, otherKpiIds } });
    },
  };
}

export type NewRuleDraft = ReturnType<typeof useNewRule>;
