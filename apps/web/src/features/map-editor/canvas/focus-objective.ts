const FEWEST_FRAMES = 3;
const MOST_FRAMES = 12;

export const objectiveElement = (objectiveId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-objective="${CSS.escape(objectiveId)}"]`);

/**
 * At once, for the next key may come before the next frame; and again while the map is drawn: a new place is there a frame or
 * two after the edit, and an element that is moved in the page loses the focus. Whoever has gone on to another field meanwhile
 * stays there.
 */
export function focusObjective(objectiveId: string): void {
  const from = document.activeElement;
  const hasGoneOn = (): boolean => {
    const { activeElement: at, body } = document;
    return at !== from && at !== body && at !== objectiveElement(objectiveId);
  };
  const put = (): void => {
    if (!hasGoneOn()) objectiveElement(objectiveId)?.focus({ preventScroll: true });
  };
  let frames = 0;
  const look = (): void => {
    put();
    frames += 1;
    const isThere = objectiveElement(objectiveId) === document.activeElement;
    if (!hasGoneOn() && frames < (isThere ? FEWEST_FRAMES : MOST_FRAMES)) requestAnimationFrame(look);
  };
  put();
  // What this was called with has been drawn by then.
  queueMicrotask(put);
  requestAnimationFrame(look);
}
