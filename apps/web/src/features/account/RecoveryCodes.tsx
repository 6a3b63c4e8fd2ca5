import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { announce } from '../../ui/announcer.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** What lets in where the phone is lost, shown this once. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps): ReactNode {
  const { words } = useReader();
  const { secondFactor: say } = words.account;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    announce(say.copied);
  };
  return (
    <div className="accountform">
      <h3>{say.codesTitle}</h3>
      <p className="dim">{say.codesHelp}</p>
      <ul className="recoverycodes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <button type="button" className="btn primary" onClick={onClose}>
          {say.kept}
        </button>
        {/* Only where the page is safe may it reach the clipboard. */}
        {isSecureContext ? (
          <button type="button" className="btn" onClick={() => void copy()}>
            {say.copy}
          </button>
        ) : null}
      </div>
    </div>
  );
}
