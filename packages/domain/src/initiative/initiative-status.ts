/** How an initiative stands by its dates. */
export type InitiativeStatus = 'onPlan' | 'atRisk' | 'late';

/** Days of slip up to which an initiative is at risk, not yet late. */
const AT_RISK_DAYS = 30;

/**
 * How an initiative stands by its slip: forecast end less agreed end, in whole days, negative when it ends early. On plan
 * up to 0 days, at risk up to 30, late beyond (method 13). Spend against plan, the other half of the rule, is not judged:
 * no initiative carries a budget.
 */
export function initiativeStatus(slipDays: number): InitiativeStatus {
  if (slipDays <= 0) return 'onPlan';
  return slipDays <= AT_RISK_DAYS ? 'atRisk' : 'late';
}
