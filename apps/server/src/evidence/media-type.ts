/** What evidence may be, with the endings that its name may have; the first is given to a name that has none of them. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'text/plain': ['txt', 'csv', 'tsv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MediaType = keyof typeof MEDIA_TYPES;

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start));

/**
 * What the bytes are, whatever the name and the request say; null for what is no evidence. An archive is told by the names
 * in it and never unpacked.
 */
export function mediaTypeOf(bytes: Buffer): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes);
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** A sheet or a document without macros. */
function officeType(bytes: Buffer): MediaType | null {
  if (!bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null;
  if (bytes.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (bytes.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return null;
}

/** Letters and line breaks in any 8-bit alphabet or UTF-8, and nothing that a browser might take for a page. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  if (bytes.some((byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f))
    return false;
  return !/<(?:!doctype|\?xml|!--|html|head|body|script|svg|iframe|style|math|img|object|embed)/i.test(
    bytes.toString('latin1'),
  );
}
