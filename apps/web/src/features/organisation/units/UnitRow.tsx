import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Caret, More } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Name } from '../../../ui/Name.tsx';
import type { UnitTreeRow } from './unit-rows.ts';
import type { UnitActs } from './UnitTree.tsx';

interface UnitRowProps {
  readonly row: UnitTreeRow;
  readonly today: string;
  readonly isActive: boolean;
  readonly acts: UnitActs;
  readonly onActive: () => void;
  readonly onOpen: (isOpen: boolean) => void;
}

/** A unit: its code, its names, its days, and what can be done with it. */
export function UnitRow({ row, today, isActive, acts, onActive, onOpen }: UnitRowProps): ReactNode {
  const { language } = useReader();
  const { unit, level, place, of, isExpanded } = row;
  const other = unit.name[language === 'es' ? 'en' : 'es'];
  const isOther = unit.name[language] !== undefined && other !== undefined && other !== unit.name[language];
  return (
    // The tree hears the keys of its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className="unitrow"
      data-unit={unit.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isActive}
      {...(isExpanded === null ? {} : { 'aria-expanded': isExpanded })}
      tabIndex={isActive ? 0 : -1}
      style={{ paddingLeft: 8 + (level - 1) * 22 }}
      onClick={onActive}
      onFocus={onActive}
    >
      {isExpanded === null ? (
        <span className="twisty" />
      ) : (
        // The arrow keys do the same.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span className={`twisty ${isExpanded ? 'open' : ''}`} aria-hidden="true" onClick={() => onOpen(!isExpanded)}>
          <Caret />
        </span>
      )}
      <span className="code">{unit.code}</span>
      <span className="grow">
        <Name of={unit.name} />
        {isOther ? (
          <span className="other small faint" lang={language === 'es' ? 'en' : 'es'}>
            {other}
          </span>
        ) : null}
      </span>
      <UnitDays row={row} today={today} />
      <UnitMenu row={row} acts={acts} />
    </div>
  );
}

function UnitDays({ row, today }: Pick<UnitRowProps, 'row' | 'today'>): ReactNode {
  const { words, format } = useReader();
  const say = words.organisation.units;
  const { from, to, parentId } = row.unit;
  if (parentId === null) return null;
  const begins = say.begins(format.day(from, 'short'));
  const last = to === null ? null : (to < today ? say.ended : say.ends)(format.day(to, 'short'));
  return <span className="days small faint">{last === null ? begins : `${begins}, ${last}`}</span>;
}

function UnitMenu({ row, acts }: Pick<UnitRowProps, 'row' | 'acts'>): ReactNode {
  const { words, text } = useReader();
  const { organisation } = words;
  const say = organisation.units;
  const { unit, place, of } = row;
  if (!unit.mayFill && !unit.mayChange) return null;
  const item = (label: string, onClick: () => void): ReactNode => (
    <button type="button" role="menuitem" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <Menu label={organisation.more(text(unit.name))} className="rowmenu" button={<More />} isTabStop={false}>
      {unit.mayFill ? item(say.addUnder, () => acts.ask({ kind: 'add', unit })) : null}
      {unit.mayChange ? (
        <>
          {item(organisation.change, () => acts.ask({ kind: 'change', unit }))}
          {place > 1 ? item(say.up, () => acts.move(row, -1)) : null}
          {place < of ? item(say.down, () => acts.move(row, 1)) : null}
          <hr />
          {unit.to === null ? null : item(say.goOn, () => acts.goOn(unit))}
          {item(say.end, () => acts.ask({ kind: 'end', unit }))}
        </>
      ) : null}
    </Menu>
  );
}
