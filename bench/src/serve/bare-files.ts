import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

interface PackedFile {
  readonly type: string;
  readonly isImmutable: boolean;
  readonly packed: Buffer;
}

/** The files of a built page, from memory and as they were packed, with the headers that the product gives its own. */
export function serveFiles(folder: string): RequestHandler {
  const files = new Map<string, PackedFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (type === undefined || !statSync(join(folder, name)).isFile()) continue;
    const packed = readFileSync(join(folder, `${name}.br`));
    files.set(`/${name}`, { type, isImmutable: name.startsWith('assets/'), packed });
  }
  return (request, response, next) => {
    const file = files.get(request.path === '/' ? '/index.html' : request.path);
    if (file === undefined) return next();
    response.setHeader('Content-Type', file.type);
    response.setHeader('Cache-Control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Length', file.packed.length);
    response.end(file.packed);
  };
}
