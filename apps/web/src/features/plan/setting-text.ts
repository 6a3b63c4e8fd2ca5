import type { PlanSettings, Text } from '@rumbo/domain';
import type { Reader } from '../../app/language.tsx';

/** A setting as it is said: "10", "the worst decisive KPI", "never". */
export function settingText(
  { words, format, text }: Reader,
  settings: PlanSettings,
  name: keyof PlanSettings,
  units: readonly { readonly id: string; readonly name: Text }[],
): string {
  const { plan } = words;
  switch (name) {
    case 'objectiveRule':
      return plan.objectiveRule[settings.objectiveRule];
    case 'signalRules':
      return plan.signalRules[settings.signalRules];
    case 'tolerancePercent':
    case 'coverageFloorPercent':
      return format.shortFigureWithUnit(settings[name], 1, '%');
    case 'staleGraceDays':
    case 'defaultDueDays':
    case 'remindDaysBefore':
    case 'remindDaysAfter':
    case 'escalateDaysAfter':
      return plan.days(format.count(settings[name]));
    case 'lockLimitsAt':
      return settings.lockLimitsAt === null ? plan.never : plan.points(format.count(settings.lockLimitsAt));
    case 'screening':
    case 'selfApproval':
    case 'illustrative':
      return settings[name] ? plan.on : plan.off;
    case 'approvalNotNeeded': {
      const named = units.filter(({ id }) => settings.approvalNotNeeded.includes(id));
      return named.length === 0 ? plan.none : format.list(named.map((unit) => text(unit.name)));
    }
    case 'todayStoppedAt':
      return settings.todayStoppedAt === null ? plan.running : format.day(settings.todayStoppedAt);
  }
}
