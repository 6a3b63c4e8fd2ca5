import type { Palette, SceneText } from '@rumbo/drawing';
import { runsOf, type Alphabet, type Weight } from '../export/inter.ts';

type Pdf = PDFKit.PDFDocument;

/** What a page is drawn with. */
export interface Pen {
  readonly pdf: Pdf;
  readonly palette: Palette;
  readonly fontOf: (alphabet: Alphabet, weight: Weight) => string;
}

/**
 * Figures of one width. Text without any goes the way on which pdfkit remembers words; contextual forms, which Inter has for
 * code and arrows, would take most of the time. pdfkit hands the features on to fontkit, which takes switches as well as a list.
 */
const FIGURES = { tnum: true, calt: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];
const featuresFor = (text: string) => (/\d/.test(text) ? { features: FIGURES } : {});

/** Characters that no document may hold. */
const printable = (text: string): string => text.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, '');

/** What is seen as one character, of however many it is made. */
const letters = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** How many empty boxes stand for what Inter has no letters for: one for each character that would be seen. */
function boxesFor(text: string): number {
  return [...letters.segment(text)].filter(({ segment }) => /[^\p{Cf}\p{M}]/u.test(segment)).length;
}

/** No typeface has it, so that the box for it is drawn. */
const NO_LETTER = '\u25A1';
const IN_PLACE = { lineBreak: false, baseline: 'alphabetic' } as const;

/** A stretch of a line in one typeface, or boxes in its place. */
interface Stretch {
  readonly font: string;
  readonly text: string;
  readonly boxes: number | null;
}

function widthOf(pdf: Pdf, { font, text, boxes }: Stretch): number {
  pdf.font(font);
  return boxes === null ? pdf.widthOfString(text, featuresFor(text)) : boxes * pdf.widthOfString(NO_LETTER);
}

/** One line of a text, its base at `y`. After one that is not the last of its text goes a space, so that words stay apart. */
export function drawLine({ pdf, fontOf }: Pen, item: SceneText, y: number, line: string, isLast: boolean): void {
  const set = runsOf(printable(line)).map(({ alphabet, text }): Stretch => {
    const font = fontOf(alphabet ?? 'latin', item.weight);
    if (alphabet === null) return { font, text, boxes: boxesFor(text) };
    return { font, text: text.replace(/\p{Cf}/gu, ''), boxes: null };
  });
  // To measure is to set it once more: only where the place depends on it.
  const widths = item.anchor === 'start' && set.length === 1 ? [] : set.map((stretch) => widthOf(pdf, stretch));
  const width = widths.reduce((sum, one) => sum + one, 0);
  let x = item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - width : item.x - width / 2;
  for (const [index, { font, text, boxes }] of set.entries()) {
    const said = isLast || index < set.length - 1 ? text : `${text} `;
    pdf.font(font);
    if (boxes === null) pdf.text(said, x, y, { ...IN_PLACE, ...featuresFor(text) });
    else drawBoxes(pdf, { said, boxes }, x, y);
    x += widths[index] ?? 0;
  }
}

interface Boxes {
  readonly said: string;
  readonly boxes: number;
}

/** One by one, since pdfkit writes a wrong width for them; who reads or copies the document still gets the words. */
function drawBoxes(pdf: Pdf, { said, boxes }: Boxes, x: number, y: number): void {
  const step = pdf.widthOfString(NO_LETTER);
  pdf.markContent('Span', { actual: said });
  for (let box = 0; box < boxes; box += 1) pdf.text(NO_LETTER, x + box * step, y, IN_PLACE);
  pdf.endMarkedContent();
}
