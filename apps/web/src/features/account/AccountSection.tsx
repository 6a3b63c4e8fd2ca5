import { useId } from 'react';
import type { ReactNode } from 'react';

interface AccountSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One matter of an account: its name at the side, what can be done about it beside. */
export function AccountSection({ title, children }: AccountSectionProps): ReactNode {
  const id = useId();
  return (
    <section className="accountsection" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="control">{children}</div>
    </section>
  );
}
