/** What happened to one value. */
export const trail = {
  title: (code: string, period: string) => `History of ${code}, ${period}`,
  open: 'History',
  openOf: (period: string) => `History of ${period}`,
  fromTo: (before: string, after: string, isCorrection: boolean) =>
    isCorrection ? `Correction, ${before} to ${after}` : `${before} to ${after}`,
  by: (name: string) => `by ${name}`,
  done: { submitted: 'Sent', withdrawn: 'Withdrawn', returned: 'Returned', approved: 'Approved' },
  isRolledUp:
    'Nobody reports this figure here: it is put together from the units below. Choose one of them to see its history.',
  isComputed: 'Nobody reports this figure: it is computed from other KPIs.',
};
