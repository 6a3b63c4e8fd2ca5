import type { MeView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';

/** For whom this person stands in, and until when: what they see beyond their own comes from there. */
export function StandingIn({ me }: { readonly me: MeView }): ReactNode {
  const { words, format } = useReader();
  const { standsIn, forUntil } = words.organisation.absences;
  if (me.standsInFor.length === 0) return null;
  const people = me.standsInFor.map(({ name, until }) => forUntil(name, format.day(until, 'dayMonth')));
  return (
    <p className="standingin" role="note">
      {standsIn(format.list(people))}
    </p>
  );
}
