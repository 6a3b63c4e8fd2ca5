import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every workspace member by its short name, with what it may have at run time. */
function members(): ReadonlyMap<string, readonly string[]> {
  const folders = [...inside('apps'), ...inside('packages'), 'seed', 'e2e', 'bench', 'conformance'];
  return new Map(
    folders.map((folder) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return [
        short(manifest.name),
        Object.keys(manifest.dependencies ?? {})
          .map(short)
          .sort(),
      ];
    }),
  );
}

function inside(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
}

const short = (name: string) => name.replace('@rumbo/', '');

/** The table "Who may import whom" of ARCHITECTURE.md. */
function table(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const section = text.split('## Who may import whom')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Package'));
  return new Map(
    rows.map((row) => {
      const [, name = '', list = ''] = row.split('|').map((cell) => cell.trim());
      return [name, list === '' ? [] : list.split(', ').sort()];
    }),
  );
}

describe('who may import whom', () => {
  const declared = table();
  const real = members();

  it('names every package, and no other', () => {
    expect([...declared.keys()].sort()).toEqual([...real.keys()].sort());
  });

  it.each([...real])('%s has just what its row says', (name, dependencies) => {
    expect(dependencies).toEqual(declared.get(name));
  });
});
