import type { AuditEntry, CommandName } from '@rumbo/api';
import { auditedThing } from '@rumbo/words';
import type { Words } from '@rumbo/words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { AuditDetail } from './AuditDetail.tsx';

/** What was done, in words: a command without them does not compile. */
function doneBy({ audit }: Words, command: CommandName, count: number): string {
  const done: Readonly<Record<CommandName, (count: number) => string>> = audit.done;
  return done[command](count);
}

/** One change: who did what to what, and when; what was before and after once it is opened. */
export function AuditLine({ entry, planId }: { readonly entry: AuditEntry; readonly planId: string }): ReactNode {
  const reader = useReader();
  const { words, format } = reader;
  const { audit } = words;
  const [isOpen, setOpen] = useState(false);
  const who = entry.actorKind === 'system' ? audit.system : (entry.actorName ?? audit.nobody);
  const what = entry.command === null ? audit.otherAct(entry.commandName) : doneBy(words, entry.command, entry.count);
  const things = entry.subjects
    .map((subject) => auditedThing(reader, subject))
    .filter((thing) => thing !== '' && thing !== who);
  const more = entry.count - entry.subjects.length;
  return (
    <li className="auditline">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="said-what">
            <b>{who}</b> {what}
            {things.length === 0 ? null : (
              <span className="small dim things">
                {things.join('; ')}
                {more > 0 ? ` ${audit.andMore(more)}` : ''}
              </span>
            )}
          </span>
          <time className="small dim nowrap" dateTime={entry.at}>
            {format.instant(entry.at, 'day')} {format.instant(entry.at, 'time')}
          </time>
          <span className="small faint nowrap seq">{audit.number(String(entry.seq))}</span>
        </summary>
        {isOpen ? <AuditDetail planId={planId} seq={entry.seq} /> : null}
      </details>
    </li>
  );
}
