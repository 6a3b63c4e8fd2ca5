import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.map': 'application/json',
};

/** The encodings that the build made, the smallest first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface WebFile {
  readonly type: string;
  readonly etag: string;
  /** A name that changes with the content may be kept for ever. */
  readonly isImmutable: boolean;
  readonly plain: Buffer;
  readonly encoded: ReadonlyMap<string, Buffer>;
}

export type WebFiles = ReadonlyMap<string, WebFile>;

/** Everything that the build made, in memory: a few megabytes, and no request can name another file. Null when nothing is built. */
export function readWebFiles(folder: string): WebFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = new Map<string, WebFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (type === undefined || !statSync(path).isFile()) continue;
    const plain = readFileSync(path);
    const encoded = new Map(
      ENCODINGS.filter(([, end]) => existsSync(path + end)).map(([encoding, end]) => [
        encoding,
        readFileSync(path + end),
      ]),
    );
    const url = `/${name.replaceAll('\\', '/')}`;
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
    files.set(url, { type, etag, isImmutable: url.startsWith('/assets/'), plain, encoded });
  }
  return files;
}

/** Serves the web files; every other page address is the application's own, which looks at the address itself. */
export function serveWebFiles(files: WebFiles): RequestHandler {
  const index = files.get('/index.html');
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.get(request.path) ?? (isPage(request) ? index : undefined);
    if (file === undefined) return next();
    send(request, response, file);
  };
}

/** A missing asset is missing: the page in its place would be taken for a script. */
function isPage(request: Request): boolean {
  return !request.path.startsWith('/assets/') && extname(request.path) === '' && request.accepts('html') !== false;
}

function send(request: Request, response: Response, file: WebFile): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Cache-Control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.fresh) return void response.status(304).end();
  const encoding = ENCODINGS.map(([name]) => name).find(
    (name) => file.encoded.has(name) && request.acceptsEncodings(name) !== false,
  );
  const body = encoding === undefined ? file.plain : (file.encoded.get(encoding) ?? file.plain);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
