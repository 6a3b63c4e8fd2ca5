/** How large a plan is. Every office reports every KPI in every month. */
export interface Size {
  readonly objectives: number;
  readonly kpis: number;
  readonly offices: number;
  readonly months: number;
}

/** Six million readings over ten years. */
export const LARGE: Size = { objectives: 300, kpis: 1_000, offices: 50, months: 120 };

/** A fiftieth of it, for trying out. */
export const SMALL: Size = { ...LARGE, objectives: 6, kpis: 20 };

/** The same plan in its last year alone. */
export function ofOneYear(size: Size): Size {
  return { ...size, months: 12 };
}

export function readingsIn({ kpis, offices, months }: Size): number {
  return kpis * offices * months;
}

export function nameOf({ objectives, kpis, offices, months }: Size): string {
  return `${objectives}-objectives-${kpis}-kpis-${offices}-offices-${months}-months`;
}
