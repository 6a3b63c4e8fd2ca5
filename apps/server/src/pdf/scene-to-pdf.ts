import type { Scene, SceneGroup, SceneItem, SceneText } from '@rumbo/drawing';
import { LIGHT_PALETTE } from '@rumbo/drawing';
import { interFont } from './inter-font.ts';
import { drawLine, type Pen } from './line-to-pdf.ts';

type Pdf = Pen['pdf'];
type Element = PDFKit.PDFStructureElement;

/** How a drawing becomes a document that can be read out. */
export interface PdfFile {
  readonly title: string;
  readonly language: string;
  readonly madeAt: string;
}

/** Where what is drawn belongs in the structure: under an element; or it is decoration; or it is part of a picture already. */
type Place = { readonly under: Element; readonly as: 'H1' | 'P' } | 'picture';

/** A document of one page with the scene on it: vectors, text as text in Inter, and a structure for screen readers. */
export async function sceneToPdf(scene: Scene, { title, language, madeAt }: PdfFile): Promise<Buffer> {
  // With the first export only: no other request needs it.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: [scene.width, scene.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // None: the first would otherwise be one that is not embedded.
    font: '',
    info: { Title: title, Creator: 'Rumbo', CreationDate: new Date(madeAt) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document', { title });
  pdf.addStructure(root);
  const pen = { pdf, palette: LIGHT_PALETTE, fontOf: fontsOf(pdf) };
  for (const item of scene.items) draw(pen, item, { under: root, as: 'P' });
  root.end();
  pdf.end();
  return done;
}

/** Registers what is used, once. */
function fontsOf(pdf: Pdf): Pen['fontOf'] {
  const registered = new Set<string>();
  return (alphabet, weight) => {
    const name = `Inter ${alphabet} ${weight}`;
    if (!registered.has(name)) pdf.registerFont(name, interFont(alphabet, weight));
    registered.add(name);
    return name;
  };
}

function draw(pen: Pen, item: SceneItem, place: Place): void {
  if (item.kind === 'group') return drawGroup(pen, item, place);
  if (item.kind === 'text') return drawText(pen, item, place);
  const { pdf } = pen;
  if (place !== 'picture') pdf.markContent('Artifact', { type: 'Layout' });
  pdf.save();
  outline(pdf, item);
  paint(pen, item);
  pdf.restore();
  if (place !== 'picture') pdf.endMarkedContent();
}

function drawGroup(pen: Pen, group: SceneGroup, place: Place): void {
  const { pdf } = pen;
  const { place: at, opacity, items } = group;
  pdf.save();
  if (at !== undefined) pdf.translate(at.x, at.y).scale(at.scale);
  if (opacity !== undefined) pdf.opacity(opacity);
  if (place !== 'picture' && group.role === 'img') drawPicture(pen, group, place.under);
  else for (const item of items) draw(pen, item, within(group, place));
  pdf.restore();
}

/** A heading heads the page; everything else that is written is a paragraph. */
function within({ role }: SceneGroup, place: Place): Place {
  return place === 'picture' || role !== 'heading' ? place : { ...place, as: 'H1' };
}

/** Lines between objectives are one picture, with the sentence that says the same. */
function drawPicture(pen: Pen, { label, items }: SceneGroup, under: Element): void {
  const { pdf } = pen;
  const figure = pdf.struct('Figure', { alt: label ?? '' });
  under.add(figure);
  const content = pdf.markStructureContent('Figure');
  for (const item of items) draw(pen, item, 'picture');
  pdf.endMarkedContent();
  figure.add(content);
  figure.end();
}

function outline(pdf: Pdf, item: Exclude<SceneItem, SceneGroup | SceneText>): void {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = item;
      if (radius === undefined) pdf.rect(x, y, width, height);
      else pdf.roundedRect(x, y, width, height, radius);
      return;
    }
    case 'circle':
      pdf.circle(item.cx, item.cy, item.r);
      return;
    case 'path':
      pdf.path(item.d);
  }
}

function paint({ pdf, palette }: Pen, item: Exclude<SceneItem, SceneGroup | SceneText>): void {
  const fill = item.fill === undefined ? null : palette[item.fill];
  const stroke = item.stroke === undefined ? null : palette[item.stroke];
  if (stroke !== null) {
    pdf.lineWidth(item.strokeWidth ?? 1).lineJoin('round');
    const [dash, gap = dash] = item.dash ?? [];
    if (dash !== undefined && dash > 0) pdf.dash(dash, { space: gap });
  }
  if (fill !== null && stroke !== null) pdf.fillAndStroke(fill, stroke);
  else if (fill !== null) pdf.fill(fill);
  else if (stroke !== null) pdf.stroke(stroke);
}

function drawText(pen: Pen, item: SceneText, place: Place): void {
  const { pdf, palette } = pen;
  const element = place === 'picture' ? null : pdf.struct(place.as);
  if (place !== 'picture' && element !== null) place.under.add(element);
  const content = place === 'picture' ? null : pdf.markStructureContent(place.as);
  pdf.fillColor(palette[item.fill]).fontSize(item.size);
  for (const [index, line] of item.lines.entries()) {
    const isLast = index === item.lines.length - 1;
    drawLine(pen, item, item.y + index * item.lineHeight, line, isLast);
  }
  if (content === null || element === null) return;
  pdf.endMarkedContent();
  element.add(content);
  element.end();
}
