import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useCanvas } from './canvas/canvas-context.tsx';
import { useDrawing } from './draft/draft-context.tsx';

/** The keys of the canvas, and at the right what is being done. */
export function KeyBar(): ReactNode {
  const { words } = useReader();
  const { keys } = words.mapEditor;
  const hints = [
    { pressed: ['Tab'], does: keys.next },
    { pressed: ['↑', '↓', '←', '→'], does: keys.move },
    { pressed: ['L'], does: keys.link },
    { pressed: ['Enter'], does: keys.edit },
    { pressed: ['Ctrl', 'Z'], does: keys.undo },
  ];
  return (
    <footer className="keybar">
      {hints.map(({ pressed, does }) => (
        <span key={does}>
          {pressed.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
      <Doing />
    </footer>
  );
}

function Doing(): ReactNode {
  const { words } = useReader();
  const { draft, selection } = useDrawing();
  const { open } = useCanvas();
  const { doing } = words.mapEditor;
  const codeOf = (id: string): string => draft.document.objectives.find((one) => one.id === id)?.code ?? '';
  const count = selection.objectiveIds.length;
  const text =
    open?.kind === 'newLink' && open.fromId !== null
      ? open.toId === null
        ? doing.linkFrom(codeOf(open.fromId))
        : doing.link(codeOf(open.fromId), codeOf(open.toId))
      : count > 1
        ? doing.selected(count)
        : '';
  return <span className="push">{text}</span>;
}
