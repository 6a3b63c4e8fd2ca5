import { Refusal } from '@rumbo/domain';
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { checkReach } from './check-reach.ts';

/** What a workbook of the most rows comes to, with room to spare. */
const MOST_UNPACKED = 48 * 1024 * 1024;
const MOST_FILES = 500;
const STEP = 64 * 1024;

/**
 * The archive with its files stored as they are, so that what reads them cannot be made to unpack more. First the sizes
 * that its directory declares are checked, which costs nothing; then, since a directory can lie, those that come out, and how much a sheet would be once it is read.
 */
export function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    checkDeclared(bytes);
    const files = filesOf(bytes);
    checkReach(files.values());
    return zipSync(Object.fromEntries(files), { level: 0 });
  } catch (error) {
    throw refusalFor(error);
  }
}

const refusalFor = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('invalid', 'fileDamaged', {}, 'file');

function checkDeclared(bytes: Uint8Array): void {
  let [files, size] = [0, 0];
  unzipSync(bytes, {
    filter({ originalSize }) {
      files += 1;
      size += originalSize;
      return false;
    },
  });
  if (files > MOST_FILES || size > MOST_UNPACKED) throw new Refusal('invalid', 'fileTooLarge', {}, 'file');
}

function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  const unzip = new Unzip((file) => {
    // What packs it again keeps the names as keys of an object, and would go through every byte of this one.
    if (file.name === '__proto__') throw new Refusal('invalid', 'fileDamaged', {}, 'file');
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      // What is thrown here comes back as an error of the library.
      if (error !== null) throw refusalFor(error);
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new Refusal('invalid', 'fileTooLarge', {}, 'file');
      chunks.push(chunk);
      if (isLast) files.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return files;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
