import type { DataHealthView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

/** Who never reported, and whom no reminder reaches. */
export function NotReached({ view }: { readonly view: DataHealthView }): ReactNode {
  const { words, text } = useReader();
  const { silent, unreached } = words.dataHealth;
  const never = view.silent.map(({ name, unitName, owed }) => silent.line(name, text(unitName), owed));
  const away = view.unreached.map(({ name, unitName, reason }) =>
    reason === 'nobody' || name === null ? unreached.nobody(text(unitName)) : unreached[reason](name, text(unitName)),
  );
  return (
    <>
      <Listed title={silent.title} none={silent.none} lines={never} />
      <Listed title={unreached.title} none={unreached.none} lines={away} />
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly string[];
}

function Listed({ title, none, lines }: ListedProps): ReactNode {
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
      </header>
      {lines.length === 0 ? (
        <p className="pad dim">{none}</p>
      ) : (
        <ul className="list pad">
          {[...new Set(lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
