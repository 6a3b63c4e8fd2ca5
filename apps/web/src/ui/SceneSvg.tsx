import { coordinate, cssVariable } from '@rumbo/drawing';
import type { Paint, Palette, Scene, SceneGroup, SceneItem, Token } from '@rumbo/drawing';
import type { CSSProperties, ReactNode } from 'react';

interface SceneSvgProps {
  readonly scene: Scene;
  /** `stretch`: as wide as its place; for drawings of bars, which keep their meaning when they are widened. */
  readonly fit?: 'stretch';
  readonly className?: string;
  /** Colours of its own, as on paper; absent: those of the theme. */
  readonly palette?: Palette;
  /** Its texts are read out one by one, as those of a page; absent: its label is, as of a picture. */
  readonly isDocument?: boolean;
}

/** Draws a scene inline. Said by its label, or not at all, unless it is a document. */
export function SceneSvg({ scene, fit, className, palette, isDocument = false }: SceneSvgProps): ReactNode {
  const { width, height, label, items } = scene;
  const size = fit === 'stretch' ? { width: '100%', height, preserveAspectRatio: 'none' } : { width, height };
  return (
    <svg
      className={className}
      viewBox={`0 0 ${coordinate(width)} ${coordinate(height)}`}
      {...size}
      role={label === undefined ? undefined : isDocument ? 'group' : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      style={BLOCK}
    >
      {items.map((item, index) => drawn(item, index, palette === undefined ? cssVariable : (token) => palette[token]))}
    </svg>
  );
}

type ColourOf = (token: Token) => string;

const BLOCK: CSSProperties = { display: 'block', overflow: 'visible', flex: 'none' };

function painted({ fill, stroke, strokeWidth, dash }: Paint, colourOf: ColourOf) {
  return {
    fill: fill === undefined ? 'none' : colourOf(fill),
    ...(stroke === undefined ? {} : { stroke: colourOf(stroke), strokeWidth, strokeLinejoin: 'round' as const }),
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') }),
  };
}

/** What a group is for whoever reads the drawing out; a link without an address is a group. */
function said({ role, label }: SceneGroup) {
  if (role === undefined || role === 'presentation') return {};
  const named = label === undefined ? {} : { 'aria-label': label };
  return role === 'heading' ? { role, 'aria-level': 1, ...named } : { role: role === 'img' ? role : 'group', ...named };
}

function drawn(item: SceneItem, index: number, colourOf: ColourOf): ReactNode {
  switch (item.kind) {
    case 'group':
      return (
        <g
          key={index}
          opacity={item.opacity}
          className={item.className}
          transform={item.place && `translate(${item.place.x} ${item.place.y}) scale(${item.place.scale})`}
          {...said(item)}
        >
          {item.items.map((inner, at) => drawn(inner, at, colourOf))}
        </g>
      );
    case 'rect':
      return (
        <rect
          key={index}
          x={coordinate(item.x)}
          y={coordinate(item.y)}
          width={coordinate(item.width)}
          height={coordinate(item.height)}
          rx={item.radius}
          {...painted(item, colourOf)}
        />
      );
    case 'circle':
      return (
        <circle key={index} cx={coordinate(item.cx)} cy={coordinate(item.cy)} r={item.r} {...painted(item, colourOf)} />
      );
    case 'path':
      return <path key={index} d={item.d} {...painted(item, colourOf)} />;
    case 'text':
      return (
        <text
          key={index}
          x={item.x}
          y={item.y}
          textAnchor={item.anchor}
          style={{ fill: colourOf(item.fill), fontSize: item.size, fontWeight: item.weight }}
        >
          {item.lines.map((line, at) => (
            <tspan key={at} x={item.x} dy={at === 0 ? 0 : item.lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      );
  }
}
