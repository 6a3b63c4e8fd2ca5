const WORK_BEFORE_BREATHING_MS = 5;

/** Yields to other work once 5 ms have gone by. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_BEFORE_BREATHING_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
