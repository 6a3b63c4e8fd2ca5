import type { ReactNode } from 'react';
import { useLanguage, useReader } from '../../app/language.tsx';
import { Compass } from '../../ui/icons.tsx';
import './gate.css';

interface GatePageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page before sign-in: one column, the compass, the language. */
export function GatePage({ title, lead, children }: GatePageProps): ReactNode {
  const { words } = useReader();
  const { language, choose } = useLanguage();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <div className="gate">
      <header>
        <span className="mark">
          <Compass />
          {words.shell.product}
        </span>
        <button type="button" className="link push small" lang={other} onClick={() => choose(other)}>
          {words.shell.language[other]}
        </button>
      </header>
      <main>
        <p className="eyebrow">{lead}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
