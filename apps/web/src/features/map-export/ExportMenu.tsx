import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { announce } from '../../ui/announcer.ts';
import { Caret } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { fileAddress, printAddress } from './map-address.ts';
import { downloadPicture } from './picture.ts';

const PAPERS = ['a4', 'a3'] as const;

interface ExportMenuProps {
  /** The objective whose drivers the map highlights. */
  readonly trace?: string | undefined;
  /** The theme that is looked at. */
  readonly theme?: string | undefined;
  /** A map beside others, and how it is named; absent: the one that is live, which the page shows. */
  readonly one?: { readonly map: string; readonly name: string } | undefined;
}

/** The map as it is shown, as a file or on paper. */
export function ExportMenu({ trace, theme, one }: ExportMenuProps): ReactNode {
  const { words, language } = useReader();
  const { plan, period, unitId } = usePlace();
  const { menu } = words.sheet;
  const shown = { plan: plan.id, period, unit: unitId, map: one?.map, trace, theme };
  const drawing = fileAddress('svg', shown, 'a4', language);
  const onPicture = (): void => {
    announce(menu.making);
    downloadPicture(drawing).then(
      () => announce(menu.made),
      () => announce(menu.failed),
    );
  };
  return (
    <Menu
      label={one === undefined ? menu.label : menu.labelOf(one.name)}
      className={one === undefined ? 'btn' : 'btn s'}
      button={
        <>
          {menu.button} <Caret />
        </>
      }
    >
      <button type="button" role="menuitem" onClick={onPicture}>
        {menu.png}
      </button>
      <a role="menuitem" href={drawing} download>
        {menu.svg}
      </a>
      {PAPERS.map((paper) => (
        <a key={paper} role="menuitem" href={fileAddress('pdf', shown, paper, language)} download>
          {menu.pdf(paper.toUpperCase())}
        </a>
      ))}
      <hr />
      {PAPERS.map((paper) => (
        <a key={paper} role="menuitem" href={printAddress(shown, paper)} target="_blank" rel="noreferrer">
          {menu.print(paper.toUpperCase())}
        </a>
      ))}
    </Menu>
  );
}
