import { describe, expect, it } from 'vitest';
import type { Status } from '../score/status.ts';
import type { Link, MapDocument, Objective } from './document.ts';
import { driversOf, readingOrder, tracePath } from './trace.ts';

function objective(id: string, perspectiveId: string, column: number): Objective {
  return {
    id,
    code: id,
    title: { en: id },
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot: { perspectiveId, column, span: 1 },
  };
}

function arrow(fromId: string, toId: string, isFeedbackLoop = false): Link {
  const rest = { sign: 1 as const, lagMonths: null, reason: null, tested: false, reviewOn: null };
  return { id: `${fromId}>${toId}`, fromId, toId, ...rest, isFeedbackLoop };
}

/** value ← release, revenue; release ← lab, risk; lab ← staff; and staff back from value by a declared loop. */
const MAP: MapDocument = {
  perspectives: ['top', 'middle', 'bottom'].map((id) => ({ id, name: { en: id }, question: null })),
  themes: [{ id: 'all', name: { en: 'All' }, columns: 4 }],
  objectives: [
    objective('staff', 'bottom', 0),
    objective('risk', 'middle', 3),
    objective('lab', 'middle', 2),
    objective('revenue', 'top', 2),
    objective('release', 'middle', 0),
    objective('value', 'top', 1),
  ],
  links: [
    arrow('release', 'value'),
    arrow('revenue', 'value'),
    arrow('lab', 'release'),
    arrow('risk', 'release'),
    arrow('staff', 'lab'),
    arrow('value', 'staff', true),
  ],
  measures: [],
  initiativeLinks: [],
  proposals: [],
};

function statuses(...offTarget: string[]): (id: string) => Status {
  return (id) => (offTarget.includes(id) ? 'offTarget' : 'onTarget');
}

describe('following links', () => {
  it('reads lane by lane, from the left', () => {
    expect(readingOrder(MAP)).toEqual(['value', 'revenue', 'release', 'lab', 'risk', 'staff']);
  });

  it('finds drivers by depth and does not run round a feedback loop', () => {
    expect(driversOf(MAP, 'value').map(({ objectiveId, depth }) => `${objectiveId} ${depth}`)).toEqual([
      'revenue 1',
      'release 1',
      'lab 2',
      'risk 2',
      'staff 3',
    ]);
    expect(driversOf(MAP, 'staff')).toEqual([]);
  });

  it('traces down to the drivers that are off target, over those that are not', () => {
    const trace = tracePath(MAP, 'value', statuses('staff', 'release'));
    expect(trace.offTarget).toEqual([
      { objectiveId: 'release', depth: 1 },
      { objectiveId: 'staff', depth: 3 },
    ]);
    expect(trace.objectiveIds).toEqual(['value', 'release', 'lab', 'staff']);
    expect(trace.linkIds).toEqual(['release>value', 'lab>release', 'staff>lab']);
  });

  it('is the objective alone where no driver is off target', () => {
    expect(tracePath(MAP, 'value', statuses('value'))).toEqual({ offTarget: [], objectiveIds: ['value'], linkIds: [] });
  });
});
