import { completionAt } from '@rumbo/domain';
import type { KpiOfPlanView } from '@rumbo/api';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { foldedFor } from '../../ui/folded-text.ts';
import type { DefinitionFormState } from './use-definition-form.ts';

interface FormulaInputProps {
  readonly form: DefinitionFormState;
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

const MOST = 8;

/** A line to type a formula into, which completes codes of KPIs: arrows walk them, Enter takes one, Escape closes. */
export function FormulaInput({ form, id, describedBy, isWrong }: FormulaInputProps): ReactNode {
  const { words, text } = useReader();
  const say = words.kpiDefinition;
  const input = useRef<HTMLInputElement>(null);
  /** Where the caret stands while the list is open; null: it is closed. */
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const [placed, setPlaced] = useState<number | null>(null);
  const { formula } = form.typed;
  const completion = caret === null ? null : completionAt(formula, caret);
  const found = completion === null ? [] : matching(form, completion.typed, text);
  const isOpen = found.length > 0;

  // Before anything more can be typed: a field whose text is replaced puts its caret at the end.
  useLayoutEffect(() => {
    if (placed !== null) input.current?.setSelectionRange(placed, placed);
  }, [placed]);

  const choose = (kpi: KpiOfPlanView | undefined): void => {
    if (kpi === undefined || completion === null) return;
    form.set({ formula: `${formula.slice(0, completion.from)}${kpi.code}${formula.slice(completion.to)}` });
    setPlaced(completion.from + kpi.code.length);
    setCaret(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="pick combobox">
      <input
        ref={input}
        id={id}
        className="in formula"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        {...(isOpen ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        value={formula}
        onChange={(event) => {
          setPlaced(null);
          setActive(0);
          setCaret(event.target.selectionStart);
          form.set({ formula: event.target.value });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      <div id={`${id}-list`} className="pop start" role="listbox" aria-label={say.formula.suggestions} hidden={!isOpen}>
        {found.map((kpi, index) => (
          // The field has the focus and hears the keys; the active option is named to it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={kpi.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'active' : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(kpi)}
            onPointerMove={() => setActive(index)}
          >
            <b>{kpi.code}</b> {text(kpi.name)}
          </div>
        ))}
      </div>
      <span className="said" role="status">
        {isOpen ? say.formula.found(found.length) : ''}
      </span>
    </div>
  );
}

/** KPIs whose code begins as typed, then those whose code or name has it in it; none once a code is written out. */
function matching(
  { view, id }: DefinitionFormState,
  typed: string,
  text: (name: KpiOfPlanView['name']) => string,
): readonly KpiOfPlanView[] {
  const wanted = typed.toLowerCase();
  const others = view.kpis.filter((kpi) => kpi.id !== id);
  if (others.some(({ code }) => code === typed)) return [];
  const begins = others.filter(({ code }) => code.toLowerCase().startsWith(wanted));
  const words = foldedFor(typed);
  const has = others.filter(
    (kpi) =>
      !begins.includes(kpi) &&
      words.every((part) =>
        foldedFor(`${kpi.code} ${text(kpi.name)}`)
          .join(' ')
          .includes(part),
      ),
  );
  return [...begins, ...has].slice(0, MOST);
}
