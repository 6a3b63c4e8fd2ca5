const FEWEST_FRAMES = 3;
const MOST_FRAMES = 12;

export const objectiveElement = (objectiveId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-objective="${CSS.escape(objectiveId)}"]`);

/**
 * A new place is drawn a frame or two after the edit, and an element that is moved in the page loses the focus: so it is
 * looked for again. Whoever has gone on to another field meanwhile stays there.
 */
export function focusObjective(objectiveId: string): void {
  const from = document.activeElement;
  let frames = 0;
  const look = (): void => {
    const objective = objectiveElement(objectiveId);
    const { activeElement: at, body } = document;
    if (at !== from && at !== body && at !== objective) return;
    objective?.focus({ preventScroll: true });
    frames += 1;
    if (frames < FEWEST_FRAMES || (frames < MOST_FRAMES && objective !== document.activeElement))
      requestAnimationFrame(look);
  };
  look();
}
