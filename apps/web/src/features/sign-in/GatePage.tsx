import type { ReactNode } from 'react';
import { useLanguage, useReader } from '../../app/language.tsx';
import { Compass } from '../../ui/icons.tsx';
import './gate.css';

interface GatePageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** A second column, which stands under the first where there is little room. */
  readonly beside?: ReactNode;
}

/** A page before sign-in: the compass, the language, what is asked. */
export function GatePage({ title, lead, children, beside }: GatePageProps): ReactNode {
  const { words } = useReader();
  const { language, choose } = useLanguage();
  const other = language === 'es' ? 'en' : 'es';
  return (
    <div className={beside === undefined ? 'gate' : 'gate two'}>
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
        <div>
          <p className="eyebrow">{lead}</p>
          <h1>{title}</h1>
          {children}
        </div>
        {beside}
      </main>
    </div>
  );
}
