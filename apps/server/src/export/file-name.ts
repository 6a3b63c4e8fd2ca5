/** Letters and figures that a file may be called by on any system. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** "mapa-estrategico-plan-2024-2028-2026-09-v3.pdf"; parts that have no such letters are left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts.map(plain).filter((part) => part !== '');
  return `${name.join('-')}.${extension}`;
}
