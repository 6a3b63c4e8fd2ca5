import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useHasCanvas } from '../../../app/use-media.ts';
import { Caret } from '../../../ui/icons.tsx';
import { Name } from '../../../ui/Name.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import type { OutlineItem, OutlineSubject } from './outline-items.ts';
import { objectiveOf } from './outline-items.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import { RenameField } from './RenameField.tsx';
import type { OutlineActs } from './use-outline-acts.ts';
import type { OutlineTree } from './use-outline-tree.ts';

interface OutlineRowProps {
  readonly item: OutlineItem;
  readonly isActive: boolean;
  readonly isRenamed: boolean;
  readonly tree: OutlineTree;
  readonly acts: OutlineActs;
  readonly onRename: (key: string | null) => void;
}

/** One row: what it stands for, and everything that can be done with it. */
export function OutlineRow({ item, isActive, isRenamed, tree, acts, onRename }: OutlineRowProps): ReactNode {
  const { selection } = useDrawing();
  const hasRoom = useHasCanvas();
  const { key, subject, level, place, of, isExpanded } = item;
  const isChosen = subject.kind === 'objective' && selection.objectiveIds.includes(subject.objective.id);
  return (
    // The tree hears the keys of its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className={`outlinerow of-${subject.kind}`}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isChosen}
      {...(isExpanded === null ? {} : { 'aria-expanded': isExpanded })}
      tabIndex={isActive ? 0 : -1}
      style={{ paddingLeft: `calc(var(--outline-step) * ${level - 1} + 4px)` }}
      onClick={() => {
        tree.goTo(key);
        // In one hand there is no second press.
        if (!hasRoom) acts.open(item);
      }}
      onDoubleClick={() => (hasRoom ? acts.open(item) : undefined)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isActive) tree.goTo(key);
      }}
    >
      {isExpanded === null ? (
        <span className="twisty" />
      ) : (
        // The arrow keys do the same.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          className={`twisty ${isExpanded ? 'open' : ''}`}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            tree.setOpen(key, !isExpanded);
          }}
        >
          <Caret />
        </span>
      )}
      {isRenamed ? (
        <RenameField subject={subject} onDone={() => onRename(null)} />
      ) : (
        <span className="outlinename">
          <RowName subject={subject} />
        </span>
      )}
      <RowFoot subject={subject} />
      <OutlineMenu item={item} isActive={isActive} acts={acts} onRename={onRename} />
    </div>
  );
}

function RowName({ subject }: { readonly subject: OutlineSubject }): ReactNode {
  const { words } = useReader();
  const { draft, factsView } = useDrawing();
  const say = words.mapOutline;
  switch (subject.kind) {
    case 'plan':
      return <Name of={draft.view.planName} />;
    case 'themes':
      return say.themes;
    case 'perspective':
      return <Name of={subject.perspective.name} />;
    case 'theme':
      return <Name of={subject.theme.name} />;
    case 'objective':
      return (
        <>
          <span className="faint code">{subject.objective.code}</span> <Name of={subject.objective.title} />
        </>
      );
    case 'drives':
    case 'drivenBy':
      return (
        <>
          <span className="faint">{say[subject.kind]}</span> {subject.other.code} <Name of={subject.other.title} />
        </>
      );
    case 'kpi': {
      const kpi = factsView?.kpis.find(({ summary }) => summary.id === subject.kpiId);
      return kpi === undefined ? (
        <span className="faint">{words.mapPanel.kpis.unknown}</span>
      ) : (
        <>
          <span className="faint">{words.shell.nav.kpi}</span> {kpi.summary.code} <Name of={kpi.summary.name} />
        </>
      );
    }
    case 'initiative': {
      const initiative = factsView?.initiatives.find(({ id }) => id === subject.initiativeId);
      return initiative === undefined ? (
        <span className="faint">{words.mapPanel.initiatives.unknown}</span>
      ) : (
        <>
          <span className="faint">{say.initiative}</span> {initiative.code} <Name of={initiative.name} />
        </>
      );
    }
  }
}

/** At the right: how it stands, or how much is in it. */
function RowFoot({ subject }: { readonly subject: OutlineSubject }): ReactNode {
  const { words } = useReader();
  const { draft, facts } = useDrawing();
  const { objectives } = draft.document;
  const say = words.mapOutline;
  if (subject.kind === 'objective') {
    const status = facts?.statusOf.get(subject.objective.id);
    return status === undefined ? null : <StatusBadge status={status} />;
  }
  if (subject.kind === 'drives' || subject.kind === 'drivenBy')
    return (
      <span className="small faint">
        {subject.link.tested ? words.mapPanel.links.tested : words.mapPanel.links.assumed}
      </span>
    );
  if (subject.kind === 'theme') return <span className="small faint">{say.columns(subject.theme.columns)}</span>;
  if (subject.kind === 'perspective') {
    const count = objectives.filter(({ slot }) => slot.perspectiveId === subject.perspective.id).length;
    return <span className="small faint">{say.count(count)}</span>;
  }
  if (subject.kind === 'plan') return <span className="small faint">{say.count(objectives.length)}</span>;
  return objectiveOf(subject) === null ? <span className="small faint">{draft.document.themes.length}</span> : null;
}
