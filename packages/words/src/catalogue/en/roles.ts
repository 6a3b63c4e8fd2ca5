/** Who may do what: names of roles as they are said to people. */
export const roles = {
  name: {
    leadership: 'Leadership',
    planner: 'Planner',
    contributor: 'Contributor',
    approver: 'Approver',
    auditor: 'Auditor',
    admin: 'Administrator',
  },
  /** Inside a sentence. */
  inText: {
    leadership: 'leadership',
    planner: 'planner',
    contributor: 'contributor',
    approver: 'approver',
    auditor: 'auditor',
    admin: 'administrator',
  },
  does: {
    leadership: 'Reads, comments and decides',
    planner: 'Draws the map, defines KPIs and targets',
    contributor: 'Enters the values of their unit',
    approver: 'Approves and returns the values of their units',
    auditor: 'Sees everything and changes nothing',
    admin: 'Manages people, units and settings',
  },
  actor: { person: 'a person', key: 'a system', token: 'a link', system: 'Rumbo' },
};
