// What the product is held against: the least that could send the same bytes. A process of its own, like the product.
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import express, { type Response } from 'express';
import { serveFiles } from './bare-files.ts';
import { checkSession, followRequests, securityHeaders } from './bare-middleware.ts';

/** What is sent, with the headers that the product sent it with. */
interface Kept {
  readonly body: Buffer;
  /** The body before it was compressed. */
  readonly plain: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const COPIED = ['content-type', 'content-encoding', 'cache-control', 'vary', 'etag'];
const MOST_BODY = '100mb';
/** The quickest there is. */
const LEVEL = 1;
const compress = promisify(gzip);

interface Cell {
  readonly kpi: string;
  readonly unit: string;
  readonly until: string;
}

const client = new BetterSqlite(process.env['BARE_DATABASE'] ?? '', { readonly: true, fileMustExist: true });
const rollups = client.prepare(
  'select * from rollups where kpi_id = ? and unit_id = ? and period_start <= ? and superseded_seq is null order by period_start',
);
let kept: Kept = { body: Buffer.alloc(0), plain: Buffer.alloc(0), headers: {} };

const app = express();
app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
app.use(followRequests, securityHeaders());
app.get('/ready', (_, response) => void response.status(204).end());
const page = process.env['BARE_PAGE'];
if (page !== undefined) app.use(serveFiles(page));
app.use(checkSession);
app.put('/kept', express.raw({ type: () => true, limit: MOST_BODY, inflate: false }), (request, response) => {
  const headers = COPIED.flatMap((name) => {
    const value = request.get(`x-kept-${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  // The parser above made a Buffer of every body.
  const body = request.body as Buffer;
  kept = {
    body,
    plain: request.get('x-kept-content-encoding') === 'gzip' ? gunzipSync(body) : body,
    headers: Object.fromEntries(headers),
  };
  response.status(204).end();
});
app.get('/kept', (_, response) => send(response, kept.body));
/** Whether the rows were there; else it has answered. */
function readRows({ kpi, unit, until }: Cell, response: Response): boolean {
  if (rollups.all(kpi, unit, until).length > 0) return true;
  response.status(404).end();
  return false;
}
app.get('/raw/:kpi/:unit/:until', ({ params }, response) => {
  if (readRows(params, response)) send(response, kept.body);
});
// As a route would whose bytes are new each time: nobody has compressed them before.
app.get('/raw-compressing/:kpi/:unit/:until', async ({ params }, response) => {
  if (readRows(params, response)) send(response, await compress(kept.plain, { level: LEVEL }));
});
app.listen(Number(process.env['PORT']), process.env['HOST'] ?? '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 500).unref();

function send(response: Response, body: Buffer): void {
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
