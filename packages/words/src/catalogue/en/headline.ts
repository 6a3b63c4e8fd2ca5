const quoted = (name: string): string => `“${name}”`;

/** The opening sentence, by rules: counts, the worst real worsening, the deepest driver that is off target. */
export const headline = {
  noObjectives: 'The map has no objectives yet.',
  noneHasData: (total: string) => `None of the ${total} objectives has data yet.`,
  allOnTarget: (total: string) => `All ${total} objectives are on target.`,
  onlyOneOnTarget: 'The one objective is on target.',
  noneOnTarget: (total: string) => `None of the ${total} objectives is on target.`,
  onlyOneNotOnTarget: 'The one objective is not on target.',
  someOnTarget: (count: string, isOne: boolean, total: string) =>
    `${count} of ${total} objectives ${isOne ? 'is' : 'are'} on target.`,
  worse: (name: string, since: string | null) => `${quoted(name)} is worse${since === null ? '' : ` since ${since}`}.`,
  worseWithDriver: (name: string, since: string | null, driver: string) =>
    `${quoted(name)} is worse${since === null ? '' : ` since ${since}`}, and its drivers point to ${quoted(driver)}.`,
  offWithDriver: (name: string, driver: string) =>
    `${quoted(name)} is off target, and its drivers point to ${quoted(driver)}.`,
  riskWithDriver: (name: string, driver: string) =>
    `${quoted(name)} is at risk, and its drivers point to ${quoted(driver)}.`,
  off: (name: string) => `${quoted(name)} is furthest from its target.`,
  nothingWorse: 'No change for the worse is real.',
  writtenBy: (name: string) => `Sentence by ${name}`,
};

/** One sentence an item of "Needs attention". Figures come formatted, with their unit. */
export const attention = {
  against: (value: string, target: string) => `${value} against a target of ${target}.`,
  worseSince: (since: string) => `Worse since ${since}.`,
  worse: 'Worse, and the change is real.',
  noise: 'The values differ only by normal variation, so only a changed process will hold the target.',
  noRealChange: 'No real change.',
  reachesSometimes: 'As it stands it reaches the target some of the time.',
  action: (title: string, days: number) =>
    days === 1 ? `Action ${quoted(title)} is 1 day overdue.` : `Action ${quoted(title)} is ${days} days overdue.`,
};
