import type { ReactNode } from 'react';

interface FactTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** The column of figures, which stand to the right. */
  readonly figures?: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** What is known about a definition, a row a fact; on a narrow screen it scrolls by itself. */
export function FactTable({ title, columns, figures, children }: FactTableProps): ReactNode {
  return (
    // A place that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="panel tablewrap" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption className="said">{title}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === figures ? 'r' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
