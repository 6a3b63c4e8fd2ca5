import { coordinate, cssVariable } from '@rumbo/drawing';
import type { Paint, Scene, SceneItem } from '@rumbo/drawing';
import type { CSSProperties, ReactNode } from 'react';

interface SceneSvgProps {
  readonly scene: Scene;
  /** `stretch`: as wide as its place; for drawings of bars, which keep their meaning when they are widened. */
  readonly fit?: 'stretch';
  readonly className?: string;
}

/** Draws a scene inline, its colours as variables of the theme. Said by its label, or not at all. */
export function SceneSvg({ scene, fit, className }: SceneSvgProps): ReactNode {
  const { width, height, label, items } = scene;
  const size = fit === 'stretch' ? { width: '100%', height, preserveAspectRatio: 'none' } : { width, height };
  return (
    <svg
      className={className}
      viewBox={`0 0 ${coordinate(width)} ${coordinate(height)}`}
      {...size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      style={BLOCK}
    >
      {items.map(drawn)}
    </svg>
  );
}

const BLOCK: CSSProperties = { display: 'block', overflow: 'visible', flex: 'none' };

function painted({ fill, stroke, strokeWidth, dash }: Paint) {
  return {
    fill: fill === undefined ? 'none' : cssVariable(fill),
    ...(stroke === undefined ? {} : { stroke: cssVariable(stroke), strokeWidth, strokeLinejoin: 'round' as const }),
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') }),
  };
}

function drawn(item: SceneItem, index: number): ReactNode {
  switch (item.kind) {
    case 'group':
      return (
        <g key={index} opacity={item.opacity} className={item.className}>
          {item.items.map(drawn)}
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
          {...painted(item)}
        />
      );
    case 'circle':
      return <circle key={index} cx={coordinate(item.cx)} cy={coordinate(item.cy)} r={item.r} {...painted(item)} />;
    case 'path':
      return <path key={index} d={item.d} {...painted(item)} />;
    case 'text':
      return (
        <text
          key={index}
          x={item.x}
          y={item.y}
          fontSize={item.size}
          fontWeight={item.weight}
          textAnchor={item.anchor}
          style={{ fill: cssVariable(item.fill) }}
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
