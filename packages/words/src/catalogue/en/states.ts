/** Every page is at some time empty, loading, failing, closed to somebody, incomplete or old. */
export const states = {
  loadingPage: 'Loading',
  error: {
    withData: (time: string) => `Showing data from ${time}`,
    withoutData: 'This page could not be loaded',
    unreachable: 'The server did not answer.',
    unexpected: 'Something went wrong on our side.',
    tryAgain: 'Try again',
    reference: (id: string) => `Reference ${id}`,
  },
  asOf: (time: string) => `as of ${time}`,
  noAccess: {
    title: 'You may not see this page',
    /** `roles` names the roles that may, joined: "planner or approver". */
    needsRole: (roles: string) => `It is open to: ${roles}.`,
    askAdministrator: 'Ask your administrator for access.',
  },
  notFound: {
    title: 'There is nothing at this address',
    body: 'It may have been removed, or you may not see it.',
    home: 'Go to the overview',
  },
  partial: (got: number, expected: number) => `${got} of ${expected} values have come in.`,
  stale: (period: string) => `Newest value from ${period}`,
  empty: {
    map: {
      title: 'No strategic map yet',
      body: 'Start from the customs template with four perspectives, or bring the objectives you already have.',
      first: 'Use the customs template',
      second: 'Import from Excel',
    },
    kpis: {
      title: 'No KPIs yet',
      body: 'KPIs that measure the objectives of this plan will be listed here.',
      first: 'Add a KPI',
      second: 'Import from Excel',
    },
    overview: {
      title: 'Nothing to show yet',
      body: 'Once a map is published and values are approved, this page says how the strategy is doing.',
      first: 'Open the map',
      second: 'Enter values',
    },
    entry: {
      title: 'Nothing to enter',
      body: 'No KPI is assigned to this unit in this period.',
      first: 'Choose another period',
      second: 'Choose another unit',
    },
    plan: { title: 'No plan yet', body: 'A planner starts a plan; then its map, KPIs and figures appear here.' },
  },
};
