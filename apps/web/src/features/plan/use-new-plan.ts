import type { MeView } from '@rumbo/api';
import { DEFAULT_SETTINGS } from '@rumbo/domain';
import type { Text } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import type { Start } from './StartChoice.tsx';
import { withoutEmpty } from './TextField.tsx';

export const NEW_TEXTS = ['name', 'vision', 'mission'] as const;
export type NewText = (typeof NEW_TEXTS)[number];

export interface NewPlan {
  readonly administrationId: string;
  readonly name: Text;
  readonly vision: Text;
  readonly mission: Text;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly fiscalStart: string;
  readonly start: Start;
  readonly copied: string;
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text.trim()) && Number(text) >= 1990 && Number(text) <= 2200;

/** A plan that is being made: what stands in the form, what is missing, and the making. */
export function useNewPlan(me: MeView) {
  const { words } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [year] = useState(() => new Date().getFullYear() + 1);
  const [made, setMade] = useState<NewPlan>({
    administrationId: me.definesIn[0]?.id ?? '',
    name: {},
    vision: {},
    mission: {},
    firstYear: String(year),
    lastYear: String(year + 3),
    fiscalStart: '1',
    start: 'customs',
    copied: me.plans[0]?.id ?? '',
  });
  const [isChecked, setChecked] = useState(false);
  // The same ones at every try, so that an answer that was lost makes no second plan.
  const [ids] = useState(() => ({ id: newId(), commandId: newId() }));
  const missing = NEW_TEXTS.filter((name) => Object.keys(withoutEmpty(made[name])).length === 0);
  const wrongYears = (['firstYear', 'lastYear'] as const).filter((name) => !isYear(made[name]));
  const making = useMutation({
    mutationFn: () =>
      api.plans.define.mutate({
        ...ids,
        administrationId: made.administrationId,
        name: withoutEmpty(made.name),
        vision: withoutEmpty(made.vision),
        mission: withoutEmpty(made.mission),
        firstYear: Number(made.firstYear),
        lastYear: Number(made.lastYear),
        fiscalStart: Number(made.fiscalStart),
        mapApproverId: null,
        headlineKpiIds: [],
        settings: DEFAULT_SETTINGS,
        start:
          made.start === 'copy' ? { kind: 'copy', planId: made.copied } : { kind: 'template', template: made.start },
      }),
    onSuccess: async () => {
      await client.invalidateQueries(screensOfMe);
      announce(words.plan.start.done);
      await navigate({ to: '/map/edit', search: { plan: ids.id, period: undefined, unit: undefined } });
    },
  });
  const failure = making.error === null ? null : failureOf(making.error);
  return {
    made,
    set: (next: Partial<NewPlan>) => setMade({ ...made, ...next }),
    missing: isChecked ? missing : [],
    wrongYears: isChecked ? wrongYears : [],
    isBusy: making.isPending,
    problem: failure === null ? null : failureSentence(words, failure),
    problemField: failure?.kind === 'refused' ? failure.refusal.field : null,
    make: () => {
      setChecked(true);
      if (missing.length === 0 && wrongYears.length === 0 && !making.isPending) making.mutate();
    },
  };
}

const screensOfMe = { queryKey: [['me']] };
