import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { useAct } from '../use-act.ts';
import { EndUnitDialog } from './EndUnitDialog.tsx';
import { UnitDialog } from './UnitDialog.tsx';
import { UnitRow } from './UnitRow.tsx';
import { reordered, rowsOf, walkedBy } from './unit-rows.ts';
import type { Unit, UnitTreeRow } from './unit-rows.ts';

/** What is asked about a unit, in a dialog. */
export interface UnitQuestion {
  readonly kind: 'add' | 'change' | 'end';
  readonly unit: Unit;
}

export interface UnitActs {
  readonly ask: (question: UnitQuestion) => void;
  readonly move: (row: UnitTreeRow, step: -1 | 1) => void;
  readonly goOn: (unit: Unit) => void;
}

interface UnitTreeProps {
  readonly units: readonly Unit[];
  /** With those that ended, which have a place in the order too. */
  readonly all: readonly Unit[];
  readonly today: string;
  readonly question: UnitQuestion | null;
  readonly onAsk: (question: UnitQuestion | null) => void;
}

/** The units that are in sight, to be walked and changed by keys alone. */
export function UnitTree({ units, all, today, question, onAsk: ask }: UnitTreeProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.units;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const rows = rowsOf(units, closed);
  const active = rows.find(({ unit }) => unit.id === activeId) ?? rows[0];
  const acts: UnitActs = { ask, move: useMove(all), goOn: useGoOn() };

  useKeptFocus(tree, question !== null);

  const setOpen = (id: string, isOpen: boolean): void => {
    const next = new Set(closed);
    if (isOpen) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === undefined || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute('role') !== 'treeitem' || event.ctrlKey || event.metaKey) return;
    if (!answers(event, active, acts, tree.current)) {
      const walk = event.altKey ? null : walkedBy(event.key, rows, active.unit.id);
      if (walk === null) return;
      if ('to' in walk) setActiveId(walk.to);
      else if ('open' in walk) setOpen(walk.open, true);
      else setOpen(walk.close, false);
    }
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={tree}
        className="panel unitstree"
        role="tree"
        aria-label={say.tree}
        aria-describedby="units-help"
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <UnitRow
            key={row.unit.id}
            row={row}
            today={today}
            isActive={row.unit.id === active?.unit.id}
            acts={acts}
            onActive={() => setActiveId(row.unit.id)}
            onOpen={(isOpen) => setOpen(row.unit.id, isOpen)}
          />
        ))}
      </div>
      {question === null ? null : <Asked question={question} all={all} today={today} onDone={() => ask(null)} />}
    </>
  );
}

interface AskedProps {
  readonly question: UnitQuestion;
  readonly all: readonly Unit[];
  readonly today: string;
  readonly onDone: () => void;
}

function Asked({ question, all, today, onDone }: AskedProps): ReactNode {
  const { kind, unit } = question;
  if (kind === 'end') return <EndUnitDialog unit={unit} today={today} onClose={onDone} />;
  const under = all.filter(({ parentId }) => parentId === unit.id);
  return <UnitDialog kind={kind} unit={unit} position={under.length} today={today} onClose={onDone} />;
}

/** What keys do with the row that has the focus, besides walking. False: nothing. */
function answers(event: KeyboardEvent, row: UnitTreeRow, acts: UnitActs, tree: HTMLElement | null): boolean {
  const { key, altKey, shiftKey } = event;
  const { unit } = row;
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
  if (altKey && step !== null) {
    if (unit.mayChange) acts.move(row, step);
    return true;
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    tree?.querySelector<HTMLElement>(`[data-unit="${unit.id}"] [aria-haspopup]`)?.click();
    return true;
  }
  if ((key === 'F2' || key === 'Enter') && unit.mayChange) acts.ask({ kind: 'change', unit });
  else if (key === 'Delete' && unit.mayChange) acts.ask({ kind: 'end', unit });
  else if (key === 'Insert' && unit.mayFill) acts.ask({ kind: 'add', unit });
  else return false;
  return true;
}

function useMove(all: readonly Unit[]): UnitActs['move'] {
  const say = useReader().words.organisation.units;
  const { run } = useAct(
    ({ parentId, unitIds }: { readonly parentId: string; readonly unitIds: string[] }) =>
      api.organisation.orderUnits.mutate({ commandId: newId(), parentId, unitIds }),
    () => say.ordered,
  );
  return (row, step) => {
    const { parentId } = row.unit;
    const order = reordered(row, step);
    if (parentId === null || order === null) return;
    // Those out of sight stay behind the others.
    const hidden = all.filter((one) => one.parentId === parentId && !order.includes(one.id)).map(({ id }) => id);
    run({ parentId, unitIds: [...order, ...hidden] });
  };
}

function useGoOn(): UnitActs['goOn'] {
  const { words, text } = useReader();
  const { run } = useAct(
    ({ id, parentId, code, name, from, position }: Unit) =>
      api.organisation.defineUnit.mutate({
        commandId: newId(),
        id,
        parentId: parentId ?? '',
        code,
        name,
        from,
        to: null,
        position,
        alsoEnd: false,
      }),
    ({ name }) => words.organisation.units.goesOn(text(name)),
  );
  return run;
}
