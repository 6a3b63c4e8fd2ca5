import type { Objective } from '@rumbo/domain';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { Cross } from '../../../ui/icons.tsx';
import { Name } from '../../../ui/Name.tsx';
import { useDrawing } from '../draft/draft-context.tsx';

interface InitiativeSectionProps {
  readonly objective: Objective;
  readonly mayEdit: boolean;
}

/** The work that should move the objective. */
export function InitiativeSection({ objective, mayEdit }: InitiativeSectionProps): ReactNode {
  const { words } = useReader();
  const { draft, factsView, change } = useDrawing();
  const own = draft.document.initiativeLinks.filter(({ objectiveId }) => objectiveId === objective.id);
  const say = words.mapPanel.initiatives;
  const summaryOf = (id: string) => factsView?.initiatives.find((one) => one.id === id);
  const remove = (initiativeId: string): void => {
    if (!change({ kind: 'unlinkInitiative', initiativeId, objectiveId: objective.id })) return;
    announce(say.disconnected(summaryOf(initiativeId)?.code ?? '', objective.code));
  };
  return (
    <section className="sect" aria-label={say.title}>
      <header className="row between">
        <h3>{say.title}</h3>
        {mayEdit && factsView !== null ? <Connect objective={objective} /> : null}
      </header>
      {own.length === 0 ? <p className="small dim">{say.none}</p> : null}
      <ul>
        {own.map(({ initiativeId }) => {
          const initiative = summaryOf(initiativeId);
          const code = initiative?.code ?? '';
          return (
            <li key={initiativeId} className="row between small">
              <span>
                {initiative === undefined ? (
                  <span className="dim">{say.unknown}</span>
                ) : (
                  <>
                    {code} <Name of={initiative.name} />
                  </>
                )}
              </span>
              {mayEdit ? (
                <button
                  type="button"
                  className="icon"
                  aria-label={say.remove(code)}
                  title={say.remove(code)}
                  onClick={() => remove(initiativeId)}
                >
                  <Cross />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Connect({ objective }: { readonly objective: Objective }): ReactNode {
  const { words, text } = useReader();
  const { draft, factsView, change } = useDrawing();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const say = words.mapPanel.initiatives;
  const linked = new Set(
    draft.document.initiativeLinks
      .filter(({ objectiveId }) => objectiveId === objective.id)
      .map(({ initiativeId }) => initiativeId),
  );
  const others = (factsView?.initiatives ?? []).filter(({ id }) => !linked.has(id));
  const close = (): void => {
    setOpen(false);
    setTimeout(() => button.current?.focus());
  };
  const connect = (initiativeId: string | null): void => {
    close();
    if (initiativeId === null) return;
    const initiativeLink = { initiativeId, objectiveId: objective.id };
    const code = others.find(({ id }) => id === initiativeId)?.code ?? '';
    if (change({ kind: 'linkInitiative', initiativeLink })) announce(say.connected(code, objective.code));
  };
  if (!isOpen)
    return (
      <button
        ref={button}
        type="button"
        className="add link small"
        data-field="initiatives"
        onClick={() => setOpen(true)}
      >
        {say.connect}
      </button>
    );
  return (
    <Combobox
      label={say.connectLabel}
      choices={others.map(({ id, code, name }) => ({ value: id, label: `${code} ${text(name)}` }))}
      value={null}
      onChoose={connect}
      onLeave={close}
      input={{ autoFocus: true }}
    />
  );
}
