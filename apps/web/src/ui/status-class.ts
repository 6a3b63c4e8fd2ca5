import type { Status } from '@rumbo/domain';

/** What the style sheets call a status. */
export const STATUS_CLASS = {
  onTarget: 'on',
  atRisk: 'risk',
  offTarget: 'off',
  noData: 'none',
} as const satisfies Record<Status, string>;
