import type { MapTemplate, PlanSettings } from '@rumbo/domain';

interface SettingWords {
  readonly name: string;
  /** What it changes, in plain words. */
  readonly changes: string;
}

/** What a plan says of itself, the settings of the method, and a new plan. */
export const plan = {
  title: 'Plan',
  eyebrow: (administration: string) => `Plan of ${administration}`,
  years: (first: string, last: string) => `${first}–${last}`,
  sections: {
    about: 'What the plan is',
    decides: 'Who decides, and what is shown first',
    settings: 'Settings of the method',
  },
  settingsLead:
    'Every figure is worked out anew from them, also those of the past. Each setting is printed where it counts.',
  field: {
    name: 'Name',
    vision: 'Vision',
    mission: 'Mission',
    firstYear: 'First year',
    lastYear: 'Last year',
    fiscalStart: 'The year begins in',
    languages: 'Languages',
    mapApprover: 'Approves the map',
    headline: 'KPIs on top of the overview',
  },
  fiscalStartFixed: 'It stays as it is, since KPIs are measured by this year.',
  languagesHelp: 'Those of the administration. Names can be written in each.',
  mapApproverHelp: 'Besides leadership. Only an approver of the whole administration can be named.',
  headlineHelp: (most: string) => `At most ${most}, in this order.`,
  nobody: 'Nobody',
  addKpi: 'Add a KPI',
  up: (what: string) => `Move ${what} up`,
  down: (what: string) => `Move ${what} down`,
  remove: (what: string) => `Take ${what} away`,
  noKpis: 'None chosen: the first KPIs of the map are shown.',
  inLanguage: (field: string, language: string) => `${field}, ${language}`,
  languageName: { es: 'Spanish', en: 'English' },
  nowSays: (value: string) => `It says now: ${value}`,
  saveAgain: 'Save again',
  notSaved: 'Not saved yet.',
  byDefault: (value: string) => `Default: ${value}.`,
  isDefault: 'This is the default.',
  wholeNumber: (low: string, high: string) => `A whole number from ${low} to ${high}.`,
  number: (low: string, high: string) => `A number from ${low} to ${high}.`,
  on: 'Yes',
  off: 'No',
  never: 'Never',
  none: 'None',
  days: (count: string) => `${count} working days`,
  points: (count: string) => `${count} points`,
  running: 'It runs',
  objectiveRule: { worst: 'The worst decisive KPI', weighted: 'The weighted score' },
  signalRules: { wheeler: 'Wheeler', nhs: 'NHS' },
  setting: {
    objectiveRule: {
      name: 'Status of an objective',
      changes:
        'Either its worst decisive KPI decides, or the weighted score: on target from 90, at risk from 50. Missing data never makes an objective on target.',
    },
    tolerancePercent: {
      name: 'Tolerance, % of the target',
      changes:
        'Where a target has no limit of its own, a KPI is at risk up to this far from it, and off target beyond.',
    },
    coverageFloorPercent: {
      name: 'Least coverage, %',
      changes: 'With less than this share of the weight reported, an objective has no data instead of a status.',
    },
    staleGraceDays: {
      name: 'Grace for late values, working days',
      changes: 'So long after the due day a silent KPI keeps its last status. Then it is stale and has none.',
    },
    defaultDueDays: {
      name: 'Values are due, working days after a month',
      changes: 'Screens open with the newest month whose due day has passed. A KPI may have a due day of its own.',
    },
    remindDaysBefore: {
      name: 'Reminder before the due day, working days',
      changes: 'Who reports gets one e-mail with all that falls due. 0: on the due day itself.',
    },
    remindDaysAfter: {
      name: 'Reminder once it is late, working days',
      changes: 'Who reports is told, in one e-mail, of all that is late.',
    },
    escalateDaysAfter: {
      name: 'Tell who approves, working days late',
      changes: 'The nearest approver gets the list of what is owed, and by whom.',
    },
    signalRules: {
      name: 'Rules for signals',
      changes:
        'Which patterns count as a real change. Wheeler: beyond a limit, 3 of 4 near one, 8 on one side. NHS: beyond a limit, 7 rising or falling, 2 of 3 near one, 7 on one side.',
    },
    lockLimitsAt: {
      name: 'Limits stay after so many points',
      changes:
        'Process limits are worked out from the first points and then stay, so that later points are judged by them.',
    },
    screening: {
      name: 'Leave extreme jumps out of the limits',
      changes: 'Single jumps more than 3.267 times the average one no longer widen the limits.',
    },
    approvalNotNeeded: {
      name: 'Units that need no approval',
      changes: 'What they send counts at once, without a second pair of eyes.',
    },
    selfApproval: {
      name: 'People may approve what they made',
      changes: 'Without it, values and maps always need a second person.',
    },
    illustrative: {
      name: 'The figures are invented',
      changes: 'Every page says so, for demonstrations and training.',
    },
    todayStoppedAt: {
      name: 'The clock of the plan stands still at',
      changes: 'Everything is shown as on that day. Empty: the clock runs.',
    },
  } satisfies Record<keyof PlanSettings, SettingWords>,
  archived: 'Archived',
  archivedOn: (day: string) => `Archived on ${day}. Everything can be seen, nothing can be changed.`,
  archive: {
    button: 'Archive the plan',
    title: 'Archive this plan?',
    body: 'Nothing of it can be changed any more; everything can still be seen. It can be brought back at any time.',
    done: 'The plan is archived.',
    back: 'Bring it back',
    backDone: 'The plan is back at work.',
  },
  list: {
    title: 'Your plans',
    here: 'shown now',
    make: 'New plan',
  },
  start: {
    title: 'New plan',
    lead: 'Everything can be changed later. The map begins as a draft that only planners see.',
    from: 'Begin the map with',
    template: {
      customs: {
        name: 'The customs map',
        says: 'Four perspectives, public value on top. Themes are the first three dimensions of the WCO’s performance measurement.',
      },
      balancedScorecard: {
        name: 'The classic balanced scorecard',
        says: 'Financial, customer, internal process, learning and growth, under one theme.',
      },
      empty: { name: 'Nothing', says: 'One perspective and one theme to begin with.' },
    } satisfies Record<MapTemplate, { readonly name: string; readonly says: string }>,
    copy: {
      name: 'A copy of another plan',
      says: 'Its published map and its KPIs as they are defined, without values, targets and assignments.',
      which: 'Plan to copy',
    },
    administration: 'Administration',
    make: 'Make the plan',
    done: 'The plan is there. Its map is a draft.',
    missing: {
      name: 'Give the plan a name.',
      vision: 'Say what the administration wants to be.',
      mission: 'Say what it is there for.',
    },
    nobody: 'Only a planner of the whole administration can make a plan.',
  },
};
