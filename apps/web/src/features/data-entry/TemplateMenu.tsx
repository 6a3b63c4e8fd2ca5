import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Caret } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { templateAddress } from './ask-preview.ts';
import type { FileSheet } from './ask-preview.ts';

/** What is due of the sheet as a file, to be filled elsewhere. */
export function TemplateMenu({ sheet }: { readonly sheet: FileSheet }): ReactNode {
  const { words, language } = useReader();
  const { template, templateXlsx, templateCsv } = words.entryFiles;
  return (
    <Menu
      label={template}
      className="btn s"
      button={
        <>
          {template} <Caret />
        </>
      }
    >
      <a role="menuitem" href={templateAddress(sheet, 'xlsx', language)} download>
        {templateXlsx}
      </a>
      <a role="menuitem" href={templateAddress(sheet, 'csv', language)} download>
        {templateCsv}
      </a>
    </Menu>
  );
}
