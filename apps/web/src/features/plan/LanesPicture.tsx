import { mapTemplate } from '@rumbo/domain';
import type { MapTemplate } from '@rumbo/domain';
import { comparedMapScene } from '@rumbo/drawing';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';

const PAPER_WIDTH = 440;

/** Ids for a picture that nobody keeps. */
function countingUp(): () => string {
  let count = 0;
  return () => String((count += 1));
}

/** The lanes and themes that a map begins with, drawn small. */
export function LanesPicture({ template }: { readonly template: MapTemplate }): ReactNode {
  const { text } = useReader();
  const { ref, width } = useMeasuredWidth(PAPER_WIDTH);
  const scene = useMemo(() => {
    const document = mapTemplate(template, countingUp());
    const { label: _, ...drawn } = comparedMapScene({
      width,
      label: '',
      perspectives: document.perspectives.map(({ id, name }) => ({ id, name: text(name), question: null })),
      themes: document.themes.map(({ id, name, columns }) => ({ id, name: text(name), columns })),
      nodes: [],
      links: [],
    });
    return drawn;
  }, [template, text, width]);
  return (
    <span className="lanespicture" ref={ref}>
      {width === 0 ? null : <SceneSvg scene={scene} />}
    </span>
  );
}
