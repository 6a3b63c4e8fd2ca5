import type { AuditRevision } from '@rumbo/api';
import { auditedThing } from '@rumbo/words';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { failureOf } from '../../app/refusal.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { changedFields } from './changed-fields.ts';

/** What a change put in force and what was there before, and the seals that hold it. Asked for when it is opened. */
export function AuditDetail({ planId, seq }: { readonly planId: string; readonly seq: number }): ReactNode {
  const { words } = useReader();
  const { detail } = words.audit;
  const { data, error } = useQuery(screens.auditEntry.queryOptions({ planId, seq }, { staleTime: Infinity }));
  if (error !== null) return <p className="wrong">{failureSentence(words, failureOf(error))}</p>;
  if (data === undefined) return null;
  return (
    <div className="auditdetail">
      {data.revisions.length === 0 ? <p className="small dim">{detail.nothing}</p> : null}
      {data.revisions.map((revision) => (
        <Revision
          key={`${revision.subject.kind} ${revision.subject.id} ${JSON.stringify(revision)}`}
          revision={revision}
        />
      ))}
      <dl className="small faint seals">
        <dt>{detail.previousSeal}</dt>
        <dd>{data.previousHash === '' ? detail.none : data.previousHash}</dd>
        <dt>{detail.seal}</dt>
        <dd>{data.hash}</dd>
      </dl>
    </div>
  );
}

function Revision({ revision }: { readonly revision: AuditRevision }): ReactNode {
  const reader = useReader();
  const { detail } = reader.words.audit;
  const fields = changedFields(reader, revision.before, revision.after);
  const title = auditedThing(reader, revision.subject);
  return (
    <table className="fields">
      <caption className={title === '' ? 'said' : 'b'}>{title === '' ? detail.open : title}</caption>
      <thead>
        <tr>
          <th scope="col">{detail.field}</th>
          <th scope="col">{detail.before}</th>
          <th scope="col">{detail.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before ?? detail.none}</td>
            <td>{after ?? detail.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
