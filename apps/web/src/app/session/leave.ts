const goodbyes = new Set<() => void>();

/** Called when the person signs out here, before the page goes. */
export function onLeaving(call: () => void): () => void {
  goodbyes.add(call);
  return () => goodbyes.delete(call);
}

export function sayGoodbye(): void {
  for (const call of goodbyes) call();
}

/** A fresh page: nothing that the person saw stays in memory. */
export function leave(): void {
  location.assign('/sign-in');
}
