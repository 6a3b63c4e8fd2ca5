import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useDrawing } from './draft/draft-context.tsx';

/** The keys of the canvas, and at the right what is being done. */
export function KeyBar(): ReactNode {
  const { words } = useReader();
  const { selection } = useDrawing();
  const { keys, doing } = words.mapEditor;
  const hints = [
    { pressed: ['Tab'], does: keys.next },
    { pressed: ['↑', '↓', '←', '→'], does: keys.move },
    { pressed: ['L'], does: keys.link },
    { pressed: ['Enter'], does: keys.edit },
    { pressed: ['Ctrl', 'Z'], does: keys.undo },
  ];
  const count = selection.objectiveIds.length;
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
      <span className="push">{count > 1 ? doing.selected(count) : null}</span>
    </footer>
  );
}
