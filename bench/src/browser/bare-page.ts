import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { DATA } from '../build/prepared-plan.ts';

const SOURCES = join(import.meta.dirname, '..', '..', 'page');

/** Builds a bare page as the product's own are built, and packs it in the same way. Answers the folder. */
export async function buildBarePage(name: 'map' | 'table'): Promise<string> {
  const folder = join(DATA, 'page', name);
  await build({
    root: join(SOURCES, name),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html)$/.test(file)) continue;
    const path = join(folder, file);
    const source = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
  }
  return folder;
}
