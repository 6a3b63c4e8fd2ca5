import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { PanelProvider } from '../panel/panel-context.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { outlineAct } from './outline-keys.ts';
import { OutlineRow } from './OutlineRow.tsx';
import { walked } from './outline-walk.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useOutlineActs } from './use-outline-acts.ts';
import type { Question } from './use-outline-acts.ts';
import { useOutlineTree } from './use-outline-tree.ts';
import './outline.css';

/** The draft as a tree that can be walked, moved and changed by keys alone: the same draft, choice and undo as the map. */
export function DraftOutline(): ReactNode {
  return (
    <PanelProvider>
      <Outline />
    </PanelProvider>
  );
}

function Outline(): ReactNode {
  const { words } = useReader();
  const { draft } = useDrawing();
  const tree = useOutlineTree();
  const [renamed, rename] = useState<string | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const acts = useOutlineActs({ goTo: tree.goTo, setOpen: tree.setOpen, rename, ask });
  const list = useRef<HTMLDivElement>(null);
  const { items, active } = tree;
  const mayDraw = draft.state.may.draw;
  useKeptFocus(list, renamed !== null || question !== null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'treeitem') return;
    const act = outlineAct(event);
    const walk = act === null ? walked(items, active.key, event.key) : null;
    if (act === null && walk === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (walk !== null) {
      if ('to' in walk) tree.goTo(walk.to);
      else if ('open' in walk) tree.setOpen(walk.open, true);
      else tree.setOpen(walk.close, false);
      return;
    }
    if (act === null) return;
    if (act.kind === 'menu') list.current?.querySelector<HTMLElement>('[tabindex="0"] [aria-haspopup]')?.click();
    else if (act.kind === 'open') acts.open(active);
    else if (act.kind === 'rename') rename(active.key);
    else if (act.kind === 'move') acts.move(active, act.direction);
    else acts[act.kind](active);
  };

  return (
    <section className="outline" aria-label={words.mapOutline.label} data-region="outline">
      <div className="row wrap outlinetools">
        {mayDraw ? (
          <>
            <button
              type="button"
              className="btn s"
              onClick={() => acts.add(active)}
              disabled={objectiveLane(active.subject.kind)}
            >
              {words.mapOutline.addObjective}
            </button>
            <button type="button" className="btn s" onClick={acts.addPerspective}>
              {words.mapOutline.addPerspective}
            </button>
            <button type="button" className="btn s" onClick={acts.addTheme}>
              {words.mapOutline.addTheme}
            </button>
          </>
        ) : null}
        <button type="button" className="btn s quiet push" onClick={() => tree.openAll(!tree.isAllOpen)}>
          {tree.isAllOpen ? words.mapOutline.collapseAll : words.mapOutline.expandAll}
        </button>
      </div>
      <p id="outline-help" className="said">
        {words.mapOutline.help}
      </p>
      <div
        ref={list}
        role="tree"
        aria-label={words.mapOutline.label}
        aria-describedby="outline-help"
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <OutlineRow
            key={item.key}
            item={item}
            isActive={item.key === active.key}
            isRenamed={item.key === renamed}
            tree={tree}
            acts={acts}
            onRename={rename}
          />
        ))}
      </div>
      {question === null ? null : <Asked question={question} onDone={() => ask(null)} />}
    </section>
  );
}

/** Whether a row lies in no lane, so that nothing can be added beside it. */
function objectiveLane(kind: string): boolean {
  return kind === 'plan' || kind === 'themes' || kind === 'theme';
}

function Asked({ question, onDone }: { readonly question: Question; readonly onDone: () => void }): ReactNode {
  return question.kind === 'link' ? (
    <NewLinkDialog objectiveId={question.objectiveId} onDone={onDone} />
  ) : (
    <RemoveDialog item={question.item} onDone={onDone} />
  );
}
