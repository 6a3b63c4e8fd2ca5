import { create } from 'fontkit';
import { interFile, type Alphabet, type Weight } from '../export/inter.ts';
import { unpackWoff } from './unpack-woff.ts';

const kept = new Map<string, PDFKit.Mixins.PDFFontSource>();

/** Inter as pdfkit embeds it: unpacked and read once a process, which takes longer than to draw a map. */
export function interFont(alphabet: Alphabet, weight: Weight): PDFKit.Mixins.PDFFontSource {
  const name = `${alphabet} ${weight}`;
  // pdfkit takes what fontkit has read as a source of a font; its types do not say so yet.
  const font =
    kept.get(name) ??
    (create(unpackWoff(interFile(alphabet, weight, 'woff'))) as unknown as PDFKit.Mixins.PDFFontSource);
  kept.set(name, font);
  return font;
}
