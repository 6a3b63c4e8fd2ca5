import type { PersonRow } from '@rumbo/api';
import { useReader } from '../../../app/language.tsx';

/** What a grant gives, in a few words. */
export function useGrantText(): (grant: PersonRow['grants'][number]) => string {
  const { words, text } = useReader();
  const say = words.organisation.people;
  return ({ role, planId, planName, unitName, isWhole }) => {
    const plan = planId === null ? null : planName === null ? say.otherPlan : text(planName);
    return say.grant(words.roles.name[role], isWhole ? say.whole : text(unitName), plan);
  };
}
