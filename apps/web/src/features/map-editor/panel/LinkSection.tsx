import type { Link, Objective } from '@rumbo/domain';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Name } from '../../../ui/Name.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { LinkFields } from './LinkFields.tsx';
import { NewLink } from './NewLink.tsx';
import { useMayEdit } from './use-may-edit.ts';

/** What the objective drives and what drives it; each opens in its place. */
export function LinkSection({ objective }: { readonly objective: Objective }): ReactNode {
  const { words } = useReader();
  const { draft } = useDrawing();
  const mayEdit = useMayEdit();
  const [isAdding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { links } = draft.document;
  const say = words.mapPanel.links;
  const own = [
    ...links.filter(({ fromId }) => fromId === objective.id),
    ...links.filter(({ toId }) => toId === objective.id),
  ];
  const close = (): void => {
    setAdding(false);
    setTimeout(() => button.current?.focus());
  };
  return (
    <section className="sect" aria-label={say.title}>
      <header className="row between">
        <h3>{say.title}</h3>
        {mayEdit ? (
          <button
            ref={button}
            type="button"
            className="add link small"
            data-field="links"
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            {say.add}
          </button>
        ) : null}
      </header>
      {isAdding ? <NewLink objective={objective} onDone={close} /> : null}
      {own.length === 0 && !isAdding ? <p className="small dim">{say.none}</p> : null}
      <ul className="links">
        {own.map((link) => (
          <LinkRow
            key={link.id}
            objective={objective}
            link={link}
            isOpen={link.id === opened}
            onToggle={() => setOpened(link.id === opened ? null : link.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LinkRowProps {
  readonly objective: Objective;
  readonly link: Link;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function LinkRow({ objective, link, isOpen, onToggle }: LinkRowProps): ReactNode {
  const { words } = useReader();
  const { draft } = useDrawing();
  const say = words.mapPanel.links;
  const isOut = link.fromId === objective.id;
  const other = draft.document.objectives.find(({ id }) => id === (isOut ? link.toId : link.fromId));
  if (other === undefined) return null;
  const name = isOut ? say.name(objective.code, other.code) : say.name(other.code, objective.code);
  return (
    <li>
      <button type="button" className="linkrow" aria-expanded={isOpen} title={say.edit(name)} onClick={onToggle}>
        <span className="faint">{isOut ? say.drives : say.drivenBy}</span>
        <span>
          {other.code} <Name of={other.title} />
        </span>
        <span className="faint">
          {link.isFeedbackLoop ? `${say.isFeedbackLoop}, ` : ''}
          {link.tested ? say.tested : say.assumed}
        </span>
      </button>
      {isOpen ? <LinkFields link={link} /> : null}
    </li>
  );
}
