import { MEDIA_TYPES, type MediaType } from './media-type.ts';

const MOST_CHARACTERS = 120;

/**
 * A name that shows as it is and says what the file is: no folders, no control or direction characters, none that a system
 * refuses, at most 120 characters, with an ending that goes with what the bytes are.
 */
export function evidenceName(given: string, mediaType: MediaType): string {
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const plain = given
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(plain)?.[1] ?? '';
  const isFitting = endings.includes(ending.toLowerCase());
  const stem = isFitting ? plain.slice(0, -ending.length - 1) : plain;
  const kept = isFitting ? ending : (endings[0] ?? '');
  const short = [...stem]
    .slice(0, MOST_CHARACTERS - kept.length - 1)
    .join('')
    .trim();
  return `${short === '' ? 'evidencia' : short}.${kept}`;
}
