/** Going to something by its name. */
export const search = {
  title: 'Search',
  placeholder: 'Objective, KPI, person or page',
  keys: 'Ctrl K',
  groups: { recent: 'Recent', objective: 'Objectives', kpi: 'KPIs', person: 'People', page: 'Pages' },
  results: 'Results',
  /** What a person answers for. */
  owns: (objectives: number, kpis: number) =>
    [
      objectives === 0 ? '' : objectives === 1 ? '1 objective' : `${objectives} objectives`,
      kpis === 0 ? '' : kpis === 1 ? '1 KPI' : `${kpis} KPIs`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  of: (name: string) => `Of ${name}`,
  clearPerson: (name: string) => `Search beyond ${name}`,
  count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  more: (count: number) => (count === 1 ? '1 more. Keep typing.' : `${count} more. Keep typing.`),
  nothing: (typed: string) => `Nothing that you may see is called “${typed}”.`,
  choose: 'choose',
  open: 'open',
  close: 'close',
};
