import { plural } from '../../format/plural.ts';

/** Sending a draft of the map, deciding on it, and what was published. */
export const mapVersions = {
  compareWithLive: 'Compare with live map',
  more: 'More about the draft',
  /** Above the draft while it waits. */
  sentBy: (name: string, instant: string) => `Sent for approval by ${name}, ${instant}`,
  cannotDraw: 'Nobody can draw on it until it is decided or withdrawn.',
  givenBackBy: (name: string) => `Given back by ${name}`,
  somebody: 'somebody',
  something: 'something that is gone',
  quoted: (note: string) => `“${note}”`,
  draft: (number: string) => `Draft ${number}`,
  send: {
    button: 'Send for approval',
    title: (number: string) => `Send draft ${number} for approval`,
    decides: (name: string) => `${name} decides, or leadership. Until then nobody can draw on it.`,
    leadershipDecides:
      'Leadership decides, since the plan names nobody to approve the map. Until then nobody can draw on it.',
    note: 'What changes, and why',
    findings: 'Still open in the checks',
    saving: 'Saving your last changes first.',
    notSaved: 'Your last changes are not saved yet: the server does not answer. Send the draft once they are.',
    done: 'The draft has been sent for approval.',
  },
  withdraw: { button: 'Withdraw', done: 'The draft is yours to draw on again.' },
  publish: {
    button: (number: string) => `Publish version ${number}`,
    title: (number: string) => `Publish version ${number}`,
    lead: 'Map, dashboards and statuses follow it from now on. A version stays as it is for good.',
    differences: 'What comes into force',
    nothing: 'Nothing: the draft says the same as the live map.',
    done: (number: string) => `Version ${number} is published.`,
  },
  giveBack: {
    button: 'Give back',
    title: 'Give the draft back',
    reason: 'What has to change?',
    missing: 'Say what has to change.',
    send: 'Give back with this reason',
    done: 'The draft has been given back.',
  },
  discard: {
    button: 'Discard draft',
    title: (number: string) => `Discard draft ${number}?`,
    by: (names: string) => `It was drawn by ${names}.`,
    lost: (count: number) =>
      `${count} ${plural('en', count, { one: 'difference', other: 'differences' })} from the live map would be lost. This cannot be undone.`,
    nothingLost: 'It says the same as the live map, so nothing is lost but the steps to undo.',
    keep: 'Keep it',
    done: 'The draft has been discarded.',
  },
  waiting: {
    heading: 'Strategic map',
    title: (number: string) => `Draft ${number} waits for your decision`,
    look: 'Look at the draft',
  },
};
