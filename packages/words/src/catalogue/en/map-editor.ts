import type { MapEdit } from '@rumbo/domain';
import { plural } from '../../format/plural.ts';

const objectives = (count: number): string =>
  `${count} ${plural('en', count, { one: 'objective', other: 'objectives' })}`;

/** The page on which the map is drawn: what stands around the canvas. */
export const mapEditor = {
  title: (number: string) => `Draft ${number}`,
  pageTitle: 'Edit map',
  edit: 'Edit',
  tools: 'Map tools',
  canvas: 'Draft of the map. Tab goes from objective to objective, arrow keys move the one that has the focus.',
  view: { label: 'Show as', map: 'Map', outline: 'Outline' },
  search: 'Search',
  add: { objective: 'Add objective', link: 'Add link', theme: 'Add theme', perspective: 'Add perspective' },
  arrange: 'Arrange',
  arranged: 'The map is arranged anew. Undo brings the earlier places back.',
  arrangedAlready: 'The map is arranged as well as it can be.',
  undo: (what: string | null) => (what === null ? 'Undo' : `Undo: ${what}`),
  redo: (what: string | null) => (what === null ? 'Redo' : `Redo: ${what}`),
  undone: (what: string | null) => (what === null ? 'Undone' : `Undone: ${what}`),
  redone: (what: string | null) => (what === null ? 'Done again' : `Done again: ${what}`),
  /** What a step did, as undo and redo name it. `code` is the objective's, where there is one. */
  step: {
    addPerspective: 'added perspective',
    renamePerspective: 'renamed perspective',
    movePerspective: 'moved perspective',
    removePerspective: 'removed perspective',
    addTheme: 'added theme',
    renameTheme: 'renamed theme',
    resizeTheme: 'columns of a theme',
    moveTheme: 'moved theme',
    removeTheme: 'removed theme',
    addObjective: 'added objective',
    removeObjective: 'removed objective',
    moveObjective: 'moved objective',
    moveObjectives: 'moved objectives',
    editObjective: 'edited objective',
    link: 'added link',
    unlink: 'removed link',
    editLink: 'edited link',
    measure: 'added KPI',
    unmeasure: 'removed KPI',
    editMeasure: 'weight of a KPI',
    linkInitiative: 'connected initiative',
    unlinkInitiative: 'disconnected initiative',
    propose: 'proposed figure',
    withdrawProposal: 'withdrawn figure',
    replaceMap: 'replaced map',
    batch: 'several changes',
  } satisfies Record<MapEdit['kind'], string>,
  stepOf: (step: string, code: string | null) => (code === null ? step : `${step} ${code}`),
  saving: {
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}`,
    saving: 'Saving',
    away: 'Not saved, kept here',
    goesOn: (count: number) =>
      `${count} ${plural('en', count, { one: 'change', other: 'changes' })} from last time, kept on this device, ${plural('en', count, { one: 'is', other: 'are' })} being saved now.`,
  },
  keys: { next: 'next objective', move: 'move', link: 'link from here', edit: 'edit', undo: 'undo' },
  /** At the right of the keys: what is being done. */
  doing: {
    linkFrom: (from: string) => `Linking from ${from}. Choose an objective, Esc to cancel`,
    link: (from: string, to: string) => `Linking from ${from} to ${to}. Press Enter to add, Esc to cancel`,
    selected: (count: number) => `${objectives(count)} selected`,
  },
  checks: { label: 'Checks of the map', all: (count: string) => `All ${count}`, waiting: 'Checks follow' },
  presence: {
    label: 'Who has the draft open',
    isHere: (name: string) => `${name} has the draft open`,
    isEditing: (name: string) => `${name} is editing`,
    you: (name: string) => `${name}, you`,
  },
  readOnly: {
    sent: (name: string | null) =>
      name === null
        ? 'Sent for approval. Nobody can draw on it until it is published or returned.'
        : `Sent for approval by ${name}. Nobody can draw on it until it is published or returned.`,
    note: (note: string) => `Note: ${note}`,
    givenBack: (name: string | null, reason: string) => `Returned${name === null ? '' : ` by ${name}`}: ${reason}`,
    ownOnly: (codes: string) => `You may edit what you own: ${codes}. The rest is read only.`,
    reader: 'You may look at this draft, not edit it.',
  },
  narrow: 'The map is drawn on a wider screen. Here it is edited as an outline.',
  /** What the server did not accept. */
  refused: {
    undo: 'undo',
    redo: 'redo',
    notDone: (what: string) => `Not done: ${what}.`,
    yourText: 'Your text',
    copy: 'Copy it',
    copied: 'Copied',
  },
  conflict: {
    title: (name: string) => `${name} changed this text while you were editing`,
    field: (of: string | null, field: string, language: string) =>
      of === null ? `${field}, ${language}` : `${of}, ${field}, ${language}`,
    fields: {
      title: 'title',
      statement: 'statement',
      name: 'name',
      question: 'question',
      reason: 'reason of the link',
    },
    yours: 'Yours, not saved',
    theirs: (name: string) => `${name}, saved`,
    keepMine: 'Keep mine',
    keepTheirs: (name: string) => `Keep ${name}'s`,
    edit: 'Edit mine further',
    edited: 'The text to keep',
    save: 'Save this text',
    nothingLost: 'Other fields were merged. Nothing of yours is lost.',
  },
  initiativeOpen: 'Open the objective that it should move, and connect it there.',
  empty: {
    title: 'Nothing on the map yet',
    body: 'Begin with the customs template, or add perspectives and themes of your own.',
    template: 'Use the customs template',
  },
  newObjective: 'New objective',
  newPerspective: 'New perspective',
  newTheme: 'New theme',
  objective: {
    kpis: (count: number) => `${count} ${plural('en', count, { one: 'KPI', other: 'KPIs' })}`,
    noKpi: 'No KPI',
    noTarget: 'No target',
    targetBy: (target: string, month: string) => `${target} by ${month}`,
    place: (perspective: string, column: number) => `${perspective}, column ${column}`,
    resize: (code: string) => `Width of ${code}: drag`,
    linkFrom: (code: string) => `Drag to the objective that ${code} drives`,
    linkTo: (code: string) => `Drag to the objective that drives ${code}`,
    title: (code: string) => `Title of ${code}`,
  },
  lane: { count: objectives, menu: (name: string) => `Perspective ${name}` },
  theme: { menu: (name: string) => `Theme ${name}` },
};
