import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobFolder } from './blob-folder.ts';
import { evidenceName } from './evidence-name.ts';
import { mediaTypeOf } from './media-type.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const zip = (...names: readonly string[]) => Buffer.from(`PK\u0003\u0004${names.join('\0')}`, 'latin1');

describe('what a file is', () => {
  it.each<[string, Buffer, string | null]>([
    ['PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['JPEG', Buffer.from('ffd8ffe000', 'hex'), 'image/jpeg'],
    ['a sheet', zip('[Content_Types].xml', 'xl/workbook.xml'), SHEET],
    [
      'a document',
      zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a sheet with macros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), null],
    ['another archive', zip('a.exe'), null],
    ['CSV', Buffer.from('mes;valor\r\nseptiembre;6,8\r\n'), 'text/plain'],
    ['CSV of an old Excel', Buffer.from('a\u00f1o;1', 'latin1'), 'text/plain'],
    ['HTML', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), null],
    ['HTML below a page of text', Buffer.from(`${'a,b\n'.repeat(2_000)}<ScRipt>`), null],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['XML', Buffer.from('\u00ef\u00bb\u00bf<?xml version="1.0"?>', 'latin1'), null],
    ['a program', Buffer.from('7f454c4602', 'hex'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('is told by its bytes: %s', (_, bytes, expected) => {
    expect(mediaTypeOf(bytes)).toBe(expected);
  });
});

describe('the name of a file', () => {
  it.each<[string, string]>([
    ['Acta de septiembre.pdf', 'Acta de septiembre.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\users\\ana\\acta.PDF', 'acta.PDF'],
    ['acta\u202efdp.exe', 'actafdp.exe.pdf'],
    ['a\r\nX-Header: "y".pdf', 'aX-Header y.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['\0', 'evidencia.pdf'],
    ['acta.html', 'acta.html.pdf'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ])('is cleaned: %j', (given, expected) => {
    expect(evidenceName(given, 'application/pdf')).toBe(expected);
  });

  it('is at most 120 characters long, and none is cut in two', () => {
    const name = evidenceName(`${'🚢'.repeat(300)}.csv`, 'text/plain');
    expect([...name]).toHaveLength(120);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('a folder of blobs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rumbo-blobs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the same bytes once, and gives them back', async () => {
    const blobs = createBlobFolder(folder);
    const [hash, again] = [await blobs.put(Buffer.from('acta')), await blobs.put(Buffer.from('acta'))];
    expect(again).toBe(hash);
    expect(await blobs.list()).toEqual([hash]);
    const stream = await blobs.open(hash);
    expect(stream === null ? null : await text(stream)).toBe('acta');
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
  });

  it('tells what is missing and what is not as it was', async () => {
    const blobs = createBlobFolder(folder);
    const hash = await blobs.put(Buffer.from('acta'));
    expect(await blobs.verify(hash)).toBe('whole');
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'otra');
    expect(await blobs.verify(hash)).toBe('damaged');
    expect(await blobs.verify('0'.repeat(64))).toBe('missing');
    expect(await blobs.open('0'.repeat(64))).toBeNull();
  });

  it('lists nothing that a crash left half written', async () => {
    const blobs = createBlobFolder(folder);
    const hash = await blobs.put(Buffer.from('acta'));
    writeFileSync(
      join(folder, hash.slice(0, 2), `${hash.replace(/^.{4}/, hash.slice(0, 2) + '00')}.x.unfinished`),
      'ac',
    );
    expect(await blobs.list()).toEqual([hash]);
  });
});
