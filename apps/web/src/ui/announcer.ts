let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something to whoever cannot see it happen, and shows it for a moment to everybody else. */
export function announce(sentence: string): void {
  if (region === null) {
    region = document.createElement('div');
    region.className = 'toast';
    region.setAttribute('role', 'status');
    region.hidden = true;
    document.body.append(region);
  }
  region.hidden = false;
  region.textContent = sentence;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (region !== null) region.hidden = true;
  }, 8_000);
}
