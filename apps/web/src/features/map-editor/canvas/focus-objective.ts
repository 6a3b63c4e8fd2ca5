const MOST_FRAMES = 12;

export const objectiveElement = (objectiveId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-objective="${CSS.escape(objectiveId)}"]`);

/** A new place is drawn a frame or two after the edit, and an element that is moved in the page loses the focus. */
export function focusObjective(objectiveId: string): void {
  let frames = 0;
  const look = (): void => {
    objectiveElement(objectiveId)?.focus({ preventScroll: true });
    frames += 1;
    if (frames < 3 || (frames < MOST_FRAMES && objectiveElement(objectiveId) !== document.activeElement))
      requestAnimationFrame(look);
  };
  look();
}
