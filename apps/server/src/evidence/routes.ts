import { Refusal } from '@rumbo/domain';
import { commands, inputs, newTrace, parseInput, type Caller, type Operations } from '@rumbo/operations';
import { raw, Router, type Request, type RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import { answerSignedOut } from '../http/failures.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import type { BlobStore } from './blob-store.ts';
import { evidenceName } from './evidence-name.ts';
import { mediaTypeOf } from './media-type.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 10;

interface EvidenceRoutes {
  readonly operations: Pick<Operations, 'execute' | 'mayAddEvidence' | 'evidenceFile'>;
  readonly blobs: BlobStore;
  readonly whoAsks: WhoAsks;
}

interface Asked {
  readonly caller: Caller;
  readonly command: 'new' | 'repeat';
}

/**
 * Files that support values. `POST /?planId&kpiId&unitId&period&commandId&name` with the bytes as its body, `GET /:id?planId`.
 * The rights are asked before the bytes are read, the bytes are kept before the row is written: a row has always its bytes.
 */
export function createEvidenceRoutes({ operations, blobs, whoAsks }: EvidenceRoutes, limit: RequestHandler): Router {
  const router = Router();
  const asked = new WeakMap<Request, Asked>();
  router.post(
    '/',
    limit,
    async (request, response, next) => {
      const person = await whoAsks(request);
      if (person === null) return answerSignedOut(response);
      if (Number(request.get('content-length') ?? 0) > MOST_MEGABYTES * MEGABYTE) throw tooLarge();
      const { caller } = person;
      const cell = parseInput(inputs.evidenceCell, request.query);
      asked.set(request, { caller, command: await operations.mayAddEvidence(caller, cell, newTrace()) });
      next();
    },
    readBytes,
    async (request, response) => {
      const by = asked.get(request);
      if (by === undefined) return answerSignedOut(response);
      const bytes: unknown = request.body;
      const mediaType = Buffer.isBuffer(bytes) ? mediaTypeOf(bytes) : null;
      if (mediaType === null || !Buffer.isBuffer(bytes)) throw new Refusal('invalid', 'evidenceType', {}, 'file');
      const { name, ...cell } = request.query;
      const fileName = evidenceName(typeof name === 'string' ? name : '', mediaType);
      // Of a command that was answered no row would ever name other bytes.
      const hash = by.command === 'repeat' ? blobs.hashOf(bytes) : await blobs.put(bytes);
      const input = { ...cell, fileName, mediaType, bytes: bytes.length, hash };
      const { result } = await operations.execute(
        commands.addEvidence,
        parseInput(commands.addEvidence.input, input),
        by.caller,
      );
      response.status(201).setHeader('Cache-Control', 'no-store').json(result);
    },
  );
  router.get('/:id', limit, async (request, response) => {
    const person = await whoAsks(request);
    if (person === null) return answerSignedOut(response);
    const input = parseInput(inputs.evidenceFile, {
      planId: request.query['planId'],
      evidenceId: request.params['id'],
    });
    const file = await operations.evidenceFile(person.caller, input, newTrace());
    const stream = await blobs.open(file.hash);
    if (stream === null) throw new Refusal('notFound', 'evidenceLost', {}, 'evidenceId');
    response.attachment(file.fileName).type(file.mediaType).setHeader('Content-Length', file.bytes);
    response.setHeader('Cache-Control', 'private, no-store').setHeader('X-Content-Type-Options', 'nosniff');
    // Also where somebody shows it as a page: it may load and run nothing.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    await pipeline(stream, response);
  });
  return router;
}

const tooLarge = (): Refusal => new Refusal('invalid', 'evidenceTooLarge', { most: MOST_MEGABYTES }, 'file');

const read = raw({ type: () => true, limit: MOST_MEGABYTES * MEGABYTE, inflate: false });

/** The body as it is, whatever it calls itself. */
const readBytes: RequestHandler = (request, response, next) =>
  read(request, response, (error?: unknown) => {
    const isTooLarge = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
    next(isTooLarge ? tooLarge() : error);
  });
