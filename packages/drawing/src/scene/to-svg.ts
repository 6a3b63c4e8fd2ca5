import { LIGHT_PALETTE } from './palette.ts';
import type { Palette } from './palette.ts';
import { coordinate } from './scene.ts';
import type { Paint, Scene, SceneGroup, SceneItem, SceneText } from './scene.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that people wrote, safe between tags and in attributes; control characters that XML forbids are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Only addresses of pages: a picture is no place for a script. */
function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/)|[#?])/i.test(href);
}

function attributes(pairs: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(pairs)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`,
    )
    .join('');
}

function painted({ fill, stroke, strokeWidth, dash }: Paint, palette: Palette): string {
  return attributes({
    fill: fill === undefined ? 'none' : palette[fill],
    stroke: stroke === undefined ? undefined : palette[stroke],
    'stroke-width': stroke === undefined ? undefined : strokeWidth,
    'stroke-dasharray': dash?.map(coordinate).join(' '),
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
  });
}

function textSvg({ x, y, lines, size, weight, lineHeight, fill, anchor }: SceneText, palette: Palette): string {
  const style = attributes({
    'font-size': size,
    'font-weight': weight,
    fill: palette[fill],
    'text-anchor': anchor === 'start' ? undefined : anchor,
  });
  return lines
    .map((line, index) => `<text${attributes({ x, y: y + index * lineHeight })}${style}>${escaped(line)}</text>`)
    .join('');
}

function groupSvg({ id, role, label, href, className, opacity, place, items }: SceneGroup, palette: Palette): string {
  const isLink = href !== undefined && isSafeHref(href);
  const tag = isLink ? 'a' : 'g';
  const safeRole = role === 'link' ? (isLink ? undefined : 'group') : role;
  const own = attributes({
    id,
    role: safeRole,
    'aria-level': role === 'heading' ? 1 : undefined,
    'aria-label': label,
    class: className,
    opacity,
    transform:
      place === undefined
        ? undefined
        : `translate(${coordinate(place.x)} ${coordinate(place.y)}) scale(${place.scale.toFixed(5)})`,
    href: isLink ? href : undefined,
  });
  return `<${tag}${own}>${items.map((item) => itemSvg(item, palette)).join('')}</${tag}>`;
}

function itemSvg(item: SceneItem, palette: Palette): string {
  switch (item.kind) {
    case 'group':
      return groupSvg(item, palette);
    case 'text':
      return textSvg(item, palette);
    case 'rect': {
      const { x, y, width, height, radius } = item;
      return `<rect${attributes({ x, y, width, height, rx: radius })}${painted(item, palette)}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: item.cx, cy: item.cy, r: item.r })}${painted(item, palette)}/>`;
    case 'path':
      return `<path${attributes({ d: item.d })}${painted(item, palette)}/>`;
  }
}

const FONT = "Inter, 'Inter Variable', system-ui, sans-serif";

export interface SvgFile {
  readonly palette?: Palette;
  /** What the drawing is measured in; absent: pixels. */
  readonly unit?: 'pt';
  readonly language?: string;
  /** Rules of our own making, for typefaces that the file brings along. */
  readonly style?: string;
}

/** A standalone SVG file of the scene, its tokens resolved: light unless another palette is given. */
export function toSvg(scene: Scene, file: SvgFile = {}): string {
  const { width, height, label, items } = scene;
  const { palette = LIGHT_PALETTE, unit, language, style } = file;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: unit === undefined ? width : coordinate(width) + unit,
    height: unit === undefined ? height : coordinate(height) + unit,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    role: label === undefined ? 'presentation' : 'group',
    'aria-label': label,
    lang: language,
    'font-family': FONT,
    style: 'font-variant-numeric:tabular-nums',
  });
  const rules = style === undefined ? '' : `<style>${style}</style>`;
  return `<svg${root}>${rules}${items.map((item) => itemSvg(item, palette)).join('')}</svg>`;
}
