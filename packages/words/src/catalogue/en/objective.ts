import { plural } from '../../format/plural.ts';

/** One objective: what it says, how it stands, what measures and drives it. */
export const objective = {
  inLane: (perspective: string, theme: string | null) => (theme === null ? perspective : `${perspective}, ${theme}`),
  owner: 'Owner',
  noOwner: 'Nobody is accountable yet',
  statement: 'Statement',
  kpis: 'What measures it',
  noKpis: 'Nothing measures this objective yet, so it has no status.',
  drivers: 'What drives it',
  noDrivers: 'No objective is said to drive it.',
  driven: 'What it drives',
  drivesNothing: 'It is not said to drive anything.',
  hypothesis: 'An arrow is a hypothesis: status never travels along it.',
  tested: 'Tested',
  assumed: 'Assumed',
  lag: (months: number) =>
    months === 0 ? 'within the month' : months === 1 ? 'after 1 month' : `after ${months} months`,
  lagUnknown: 'delay not known',
  against: 'works against it',
  initiatives: 'Initiatives that should move it',
  noInitiatives: 'No initiative is linked to it.',
  decisive: 'Decisive',
  notDecisive: 'Not decisive',
  weight: 'Weight',
  why: 'Why this status',
  ruleWorst: 'The worst status among its decisive KPIs with data.',
  ruleWeighted: 'By score: on target from 90, and no decisive KPI at risk or off target; at risk from 50.',
  dataMissing: 'A decisive KPI has no status, so the objective cannot be on target.',
  score: 'Score',
  scoreOf: (score: string) => `${score} of 100`,
  coverage: 'Coverage',
  coverageOf: (percent: string) => `${percent} of the weight that is due has a status`,
  leftOut: 'Left out',
  countsFrom: (got: number, expected: number) => `${got} of ${expected} parts`,
  comments: 'Comments',
  slip: {
    none: 'On plan',
    late: (days: number) =>
      days < 14
        ? `${days} ${plural('en', days, { one: 'day', other: 'days' })} late`
        : `${Math.round(days / 7)} weeks late`,
    early: (days: number) =>
      days < 14
        ? `${days} ${plural('en', days, { one: 'day', other: 'days' })} ahead`
        : `${Math.round(days / 7)} weeks ahead`,
  },
  milestones: (reached: number, total: number) =>
    `${reached} of ${total} ${plural('en', total, { one: 'milestone', other: 'milestones' })} reached`,
  nextMilestone: (name: string, day: string) => `Next: ${name}, ${day}`,
  pastMilestone: (name: string, day: string) => `Overdue: ${name}, ${day}`,
  ends: (day: string) => `Ends ${day}`,
};
