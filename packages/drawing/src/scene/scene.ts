import type { Token } from './palette.ts';
import type { Weight } from '../text/measure.ts';

/** What a shape is painted with. Absent: not painted. */
export interface Paint {
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap, as in SVG. */
  readonly dash?: readonly number[];
}

export interface SceneRect extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface SceneCircle extends Paint {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface ScenePath extends Paint {
  readonly kind: 'path';
  readonly d: string;
}

/** Wrapped already; `y` is the baseline of the first line. */
export interface SceneText {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly lineHeight: number;
  readonly fill: Token;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface SceneGroup {
  readonly kind: 'group';
  readonly id?: string;
  readonly role?: 'link' | 'img' | 'group' | 'heading' | 'presentation';
  readonly label?: string;
  readonly href?: string;
  readonly className?: string;
  readonly opacity?: number;
  /** Where its origin stands in the drawing around it, and how much larger it is drawn. */
  readonly place?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly items: readonly SceneItem[];
}

export type SceneItem = SceneGroup | SceneRect | SceneCircle | ScenePath | SceneText;

/** A drawing: numbers and token names, no DOM. One scene is shown on screen, in print, as PDF and on the wall. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Said in place of the picture. */
  readonly label?: string;
  readonly items: readonly SceneItem[];
}

/** Coordinates as they are written: two decimals, no trailing zeros. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** A polyline through the points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');
}
