import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import type { MyPlan } from '../place.tsx';

/** What must be known of every figure of a plan: that it is put away, or invented, and that its clock stands still. */
export function PlanNotice({ plan }: { readonly plan: MyPlan }): ReactNode {
  const { words, format } = useReader();
  const { isArchived, isIllustrative, todayStoppedAt } = plan;
  if (!isArchived && !isIllustrative && todayStoppedAt === null) return null;
  const day = todayStoppedAt === null ? null : format.day(todayStoppedAt);
  const shown = [
    isArchived ? words.plan.archived : null,
    isIllustrative ? words.shell.illustrative : null,
    day === null ? null : words.shell.asOf(day),
  ];
  const help = [
    isIllustrative ? words.shell.illustrativeHelp : null,
    day === null ? null : words.shell.clockStopped(day),
  ];
  return (
    <span className="illus" title={joined(help, ' ')}>
      {joined(shown, ' · ')}
    </span>
  );
}

function joined(parts: readonly (string | null)[], between: string): string {
  return parts.filter((part) => part !== null).join(between);
}
