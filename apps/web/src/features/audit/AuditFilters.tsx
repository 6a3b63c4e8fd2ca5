import type { AuditView } from '@rumbo/api';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { parseDay } from '@rumbo/words';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { AUDIT_ACTS, auditSearch, type AuditSearch } from '../../app/search.ts';
import { DayInput, EXAMPLE } from '../../ui/DayInput.tsx';

type Narrowed = Partial<Record<'object' | 'who' | 'act' | 'from' | 'to', string | undefined>>;

/** What the list is narrowed to; each choice is in the address at once, and another page begins at the newest. */
export function AuditFilters({ view }: { readonly view: AuditView }): ReactNode {
  const { words } = useReader();
  const { filters, act: acts } = words.audit;
  const search = useSearch({ from: '/place/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const narrow = (change: Narrowed): void =>
    void navigate({
      search: (now) => ({ ...auditSearch({ ...now, ...emptied(change) }), before: undefined }),
      replace: true,
    });
  const isNarrowed = [search.object, search.who, search.act, search.from, search.to].some((one) => one !== undefined);
  return (
    <form className="auditfilters" aria-label={filters.label} onSubmit={(event) => event.preventDefault()}>
      <ObjectFilter view={view} search={search} onChoose={(object) => narrow({ object })} />
      <label className="field">
        <span>{filters.person}</span>
        <select className="in" value={search.who ?? ''} onChange={(event) => narrow({ who: event.target.value })}>
          <option value="">{filters.anybody}</option>
          {view.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{filters.act}</span>
        <select className="in" value={search.act ?? ''} onChange={(event) => narrow({ act: event.target.value })}>
          <option value="">{filters.everything}</option>
          {AUDIT_ACTS.map((one) => (
            <option key={one} value={one}>
              {acts[one]}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((end) => (
        <DayFilter key={end} label={filters[end]} day={search[end] ?? ''} onChoose={(day) => narrow({ [end]: day })} />
      ))}
      {isNarrowed ? (
        <Link to="/audit" search={{}} className="btn quiet">
          {filters.clear}
        </Link>
      ) : null}
    </form>
  );
}

interface DayFilterProps {
  readonly label: string;
  readonly day: string;
  readonly onChoose: (day: string) => void;
}

/** What is typed and is no day stays in the field, and nothing is narrowed by it. */
function DayFilter({ label, day, onChoose }: DayFilterProps): ReactNode {
  const { words, format } = useReader();
  const id = useId();
  const [other, setOther] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const isWrong = isLeft && other !== null;
  return (
    <div className="field day">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        label={label}
        value={other ?? day}
        describedBy={`${id}-says`}
        isWrong={isWrong}
        onChange={(typed) => {
          const isDay = typed === '' || parseDay(typed) !== null;
          setLeft(false);
          setOther(isDay ? null : typed);
          if (isDay) onChoose(typed);
        }}
        onBlur={() => setLeft(true)}
      />
      <p id={`${id}-says`} className="wrong" role="alert">
        {isWrong ? words.dayInput.wrong(format.day(EXAMPLE)) : null}
      </p>
    </div>
  );
}

/** What is chosen as nothing goes out of the address. */
function emptied(change: Narrowed): Narrowed {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' ? undefined : value]));
}

interface ObjectFilterProps {
  readonly view: AuditView;
  readonly search: AuditSearch;
  readonly onChoose: (object: string) => void;
}

function ObjectFilter({ view, search, onChoose }: ObjectFilterProps): ReactNode {
  const { words, text } = useReader();
  const { filters } = words.audit;
  return (
    <label className="field">
      <span>{filters.subject}</span>
      <select className="in" value={search.object ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{filters.anything}</option>
        <optgroup label={filters.groups.whole}>
          <option value="map">{filters.map}</option>
          <option value="plan">{filters.plan}</option>
        </optgroup>
        <optgroup label={filters.groups.kpis}>
          {view.kpis.map(({ id, code, name }) => (
            <option key={id} value={`kpi:${id}`}>
              {code} {text(name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={filters.groups.units}>
          {view.units.map(({ id, name }) => (
            <option key={id} value={`unit:${id}`}>
              {text(name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={filters.groups.people}>
          {view.people.map(({ id, name }) => (
            <option key={id} value={`person:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
