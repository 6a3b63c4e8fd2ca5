/** The overview: the sentence, the headline KPIs, the map, what needs attention. */
export const overview = {
  title: 'Overview',
  headlineKpis: 'Headline KPIs',
  map: {
    title: 'How the strategy is doing',
    label: 'Strategic map',
    tracing: (code: string) => `Tracing what drives ${code}`,
    clearTrace: 'Stop tracing',
    traceAnnounced: (code: string, count: number) =>
      count === 0
        ? `${code} has no drivers that are off target.`
        : count === 1
          ? `Tracing what drives ${code}: 1 objective.`
          : `Tracing what drives ${code}: ${count} objectives.`,
    traceCleared: 'Tracing stopped.',
    trace: (code: string) => `Trace what drives ${code}`,
    outline: 'Outline',
    asMap: 'Map',
    dataMissing: 'data missing',
    drives: (from: string, to: string) => `${from} drives ${to}`,
  },
  attention: {
    title: 'Needs attention',
    position: (index: number, count: number) => `${index} of ${count}`,
    nothing: 'Nothing needs attention in this period.',
    others: (count: number) => (count === 1 ? 'Show the other one' : `Show the other ${count}`),
    rule: 'In this order: off target and worse, off target, at risk and worse, at risk, overdue actions, missing data. At most five.',
    owner: (name: string, unit: string | null) => (unit === null ? name : `${name}, ${unit}`),
    noOwner: 'No owner named',
    valueDue: (day: string) => `Next value due ${day}`,
    valueWasDue: (day: string) => `Value was due ${day}`,
    stepDue: (name: string, day: string) => `${name} due ${day}`,
    stepWasDue: (name: string, day: string) => `${name} was due ${day}`,
    noNextStep: 'No dated step',
  },
  data: {
    title: (period: string) => `Data for ${period}`,
    approved: (percent: string) => `${percent} approved`,
    outstanding: (unit: string, count: number) =>
      count === 1 ? `${unit} has 1 value outstanding` : `${unit} has ${count} values outstanding`,
    others: (count: number) => (count === 1 ? 'And one more unit' : `And ${count} more units`),
    complete: 'Every value has come in.',
  },
  method: {
    summary:
      'Status compares the value with its target. A change counts as real only when it breaks the process limits.',
    link: 'How this is worked out',
  },
  wallboard: 'Wallboard',
  allKpis: (count: string) => `See all ${count}`,
};
