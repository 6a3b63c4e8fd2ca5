import type { KpiDefinitionView } from '@rumbo/api';
import type { KpiDefinition, TargetedKpi } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { begunFrom, readTarget, textsOf } from '../map-editor/panel/target-form.ts';
import type { TargetFormContext, TargetTexts } from '../map-editor/panel/target-form.ts';
import type { TargetFormState } from '../map-editor/panel/use-target-form.ts';
import { calendarOf } from './definition-context.ts';
import { useKeptTexts } from './use-kept-texts.ts';

interface SetTargetOf {
  readonly view: KpiDefinitionView;
  readonly definition: KpiDefinition;
  readonly targeted: TargetedKpi;
}

interface TypedTarget {
  readonly period: string;
  readonly texts: TargetTexts;
  readonly path: 'step' | 'linear' | null;
}

/** A target as it is being typed, held against what the server would refuse, and the setting of it. */
export function useSetTarget({ view, definition, targeted }: SetTargetOf) {
  const { words, format } = useReader();
  const client = useQueryClient();
  const [own, setOwn] = useKeptTexts<TypedTarget>('target', view);
  const { period = firstPeriod(view), texts = {}, path = null } = own;
  const [isTried, setTried] = useState(false);
  const here = view.targets.filter(({ isInForce, target }) => isInForce && target.unitId === view.unitId);
  const targets = here.map(({ target }) => target);
  const inForce = targets.find((target) => target.period === period) ?? null;
  const context: TargetFormContext = {
    words,
    format,
    kpi: { id: definition.id, decimals: definition.decimals, targeted },
    unitId: view.unitId,
    period,
    settings: view.settings,
    calendar: calendarOf(view),
    targets,
    baseline:
      view.baselines.find(({ isInForce, baseline }) => isInForce && baseline.unitId === view.unitId)?.baseline ?? null,
  };
  const begun = begunFrom(null, inForce);
  const base = path === null ? begun : { ...begun, path };
  const reading = readTarget(base, texts, context);
  const setting = useMutation({
    mutationFn: async (ids: { readonly id: string; readonly commandId: string }) => {
      if (reading.proposal === null) return;
      const { kind: _, ...target } = reading.proposal;
      await api.definitions.setTarget.mutate({ ...ids, ...target });
    },
    onSuccess: async () => {
      setOwn({ period });
      setTried(false);
      announce(words.kpiDefinition.targets.done(format.period(period, 'text')));
      await Promise.all([
        client.invalidateQueries(screens.kpiDefinition.queryFilter()),
        client.invalidateQueries(screens.kpi.queryFilter()),
      ]);
    },
  });
  const failure = setting.error === null ? null : failureOf(setting.error);
  const isTyped = Object.keys(texts).length > 0;
  /** What the fields of a target need, which are those of the map's panel. */
  const fields: TargetFormState = {
    made: reading.made,
    textOf: (part) => texts[part] ?? textsOf(reading.made, context)[part],
    problemOf: (part) => (isTried || (isTyped && part !== 'reason') ? (reading.problems[part] ?? null) : null),
    isOpen: isTyped,
    onFocus: () => {},
    onChange: (part, text) => {
      setting.reset();
      setOwn({ period, texts: { ...texts, [part]: text }, path });
    },
    onBlur: () => {},
    onKeyDown: () => {},
    takeBack: () => setOwn({ period, path }),
  };
  return {
    context,
    fields,
    inForce,
    period,
    path: base.path,
    isBusy: setting.isPending,
    problem: failure === null ? null : failureSentence(words, failure),
    choosePeriod: (next: string): void => setOwn({ period: next }),
    choosePath: (next: 'step' | 'linear'): void => setOwn({ period, texts, path: next }),
    set: (): void => {
      setTried(true);
      if (reading.proposal !== null && !setting.isPending) setting.mutate({ id: newId(), commandId: newId() });
    },
  };
}

/** The plan's year that the plan's day lies in, or the last one of the plan. */
function firstPeriod({ today, fiscalStart, planYears }: KpiDefinitionView): string {
  const year = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < fiscalStart ? 1 : 0);
  const shown = Math.min(Math.max(year, planYears.first), planYears.last);
  return fiscalStart === 1 ? String(shown) : `FY${shown}/${String((shown + 1) % 100).padStart(2, '0')}`;
}
