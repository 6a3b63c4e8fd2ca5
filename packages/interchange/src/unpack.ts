import { Refusal } from '@rumbo/domain';
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';

/** What a workbook of the most rows comes to, with room to spare. */
const MOST_UNPACKED = 48 * 1024 * 1024;
const MOST_FILES = 500;
const STEP = 64 * 1024;

/**
 * The archive with its files stored as they are, so that what reads them cannot be made to unpack more. First the sizes
 * that its directory declares are checked, which costs nothing; then, since a directory can lie, those that come out.
 */
export function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    checkDeclared(bytes);
    return zipSync(filesOf(bytes), { level: 0 });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid', 'fileDamaged', {}, 'file');
  }
}

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

function filesOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  let size = 0;
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw new Refusal('invalid', 'fileDamaged', {}, 'file');
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new Refusal('invalid', 'fileTooLarge', {}, 'file');
      chunks.push(chunk);
      if (isLast) files[file.name] = joined(chunks);
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
