/** Whether keys are meant for the canvas: the focus is on it or nowhere, and not in a field. */
export function isCanvasActive(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  if (activeElement.matches('input, textarea, select')) return false;
  // The page itself has the focus after somebody has come to it.
  return activeElement.matches('main') || activeElement.closest('.draftcanvas') !== null;
}
