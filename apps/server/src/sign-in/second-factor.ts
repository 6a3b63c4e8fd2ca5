import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@rumbo/domain';
import type { ReadTx, Store, WriteTx } from '@rumbo/store';
import { Secret, TOTP } from 'otpauth';
import { createSealed } from './sealed.ts';

const STEP_SECONDS = 30;
const CODES = 10;
/** Without those that are mistaken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE = /^\d{6}$/;

export interface SecondFactorDependencies {
  readonly store: Store;
  readonly now: () => string;
  readonly secret: Buffer;
}

/** What an authenticator app is told: as text, and as the address in a QR code. */
export interface NewFactor {
  readonly key: string;
  readonly address: string;
}

export interface SecondFactor {
  readonly isOn: (personId: string) => Promise<boolean>;
  /** How many recovery codes are left; null while it is off. */
  readonly codesLeft: (personId: string) => Promise<number | null>;
  /** A new secret, which counts once a code from it was shown. */
  readonly begin: (personId: string, account: string) => Promise<NewFactor>;
  /** Turns it on and answers the recovery codes, which nobody can read again. Refuses a code that does not fit. */
  readonly confirm: (personId: string, code: string) => Promise<readonly string[]>;
  /** Takes a code or a recovery code, once. Null when it is neither. */
  readonly take: (personId: string, code: string) => Promise<'code' | 'recovery' | null>;
  /** New recovery codes, which nobody can read again; the old ones let nobody in any more. Refuses while it is off. */
  readonly renewCodes: (personId: string) => Promise<readonly string[]>;
  readonly remove: (personId: string) => Promise<void>;
}

/** Codes that change every half minute (RFC 6238), and ten that are kept for when the phone is not at hand. */
export function createSecondFactor({ store, now, secret }: SecondFactorDependencies): SecondFactor {
  const sealed = createSealed(secret, 'second factor');
  const hashOfCode = (personId: string, code: string) =>
    createHmac('sha256', secret).update(`recovery code ${personId} ${code}`).digest('hex');

  /** The time step that a code belongs to, one either side of now; null when it fits none, or one that was used. */
  const stepOf = (personId: string, kept: string, lastStep: number | null, code: string): number | null => {
    const key = sealed.open(kept, personId);
    if (key === null || !CODE.test(code)) return null;
    const timestamp = Date.parse(now());
    const delta = totpOf(key, '').validate({ token: code, timestamp, window: 1 });
    const step = delta === null ? null : Math.floor(timestamp / 1_000 / STEP_SECONDS) + delta;
    return step === null || step <= (lastStep ?? 0) ? null : step;
  };

  /** In place of those that were there. */
  const putNewCodes = async (tx: WriteTx, personId: string): Promise<readonly string[]> => {
    const codes = Array.from({ length: CODES }, newRecoveryCode);
    const hashes = codes.map((one) => hashOfCode(personId, plain(one)));
    await tx.signIns.putRecoveryCodes(personId, hashes);
    return codes;
  };

  const takeCode = async (tx: WriteTx, personId: string, code: string): Promise<boolean> => {
    const factor = await confirmed(tx, personId);
    const step = factor === null ? null : stepOf(personId, factor.secret, factor.lastStep, code);
    if (factor === null || step === null) return false;
    await tx.signIns.putSecondFactor({ ...factor, lastStep: step });
    return true;
  };

  const takeRecovery = async (tx: WriteTx, personId: string, code: string): Promise<boolean> => {
    if ((await confirmed(tx, personId)) === null) return false;
    const tried = hashOfCode(personId, plain(code));
    const kept = (await tx.signIns.recoveryCodesOf(personId)).find((one) =>
      timingSafeEqual(Buffer.from(one), Buffer.from(tried)),
    );
    if (kept === undefined) return false;
    await tx.signIns.useRecoveryCode(personId, kept, now());
    return true;
  };

  return {
    isOn: (personId) => store.read(async (tx) => (await confirmed(tx, personId)) !== null),
    codesLeft: (personId) =>
      store.read(async (tx) =>
        (await confirmed(tx, personId)) === null ? null : (await tx.signIns.recoveryCodesOf(personId)).length,
      ),
    async begin(personId, account) {
      const key = new Secret({ size: 20 }).base32;
      await store.write(async (tx) => {
        if ((await confirmed(tx, personId)) !== null) throw new Refusal('conflict', 'secondFactorOn');
        await tx.signIns.putSecondFactor({
          personId,
          secret: sealed.seal(key, personId),
          confirmedAt: null,
          lastStep: null,
        });
      });
      return { key, address: totpOf(key, account).toString() };
    },
    confirm: (personId, code) =>
      store.write(async (tx) => {
        const factor = await tx.signIns.secondFactorOf(personId);
        if (factor !== null && factor.confirmedAt !== null) throw new Refusal('conflict', 'secondFactorOn');
        const step = factor === null ? null : stepOf(personId, factor.secret, factor.lastStep, code);
        if (factor === null || step === null) throw new Refusal('forbidden', 'codeWrong', {}, 'code');
        await tx.signIns.putSecondFactor({ ...factor, confirmedAt: now(), lastStep: step });
        return putNewCodes(tx, personId);
      }),
    take: (personId, code) =>
      store.write(async (tx) => {
        if (await takeCode(tx, personId, code.replace(/\s/g, ''))) return 'code';
        return (await takeRecovery(tx, personId, code)) ? 'recovery' : null;
      }),
    renewCodes: (personId) =>
      store.write(async (tx) => {
        if ((await confirmed(tx, personId)) === null) throw new Refusal('conflict', 'secondFactorOff');
        return putNewCodes(tx, personId);
      }),
    remove: (personId) => store.write((tx) => tx.signIns.removeSecondFactor(personId)),
  };
}

async function confirmed(tx: ReadTx | WriteTx, personId: string) {
  const factor = await tx.signIns.secondFactorOf(personId);
  return factor === null || factor.confirmedAt === null ? null : factor;
}

function totpOf(key: string, label: string): TOTP {
  return new TOTP({ issuer: 'Rumbo', label, secret: Secret.fromBase32(key), period: STEP_SECONDS, digits: 6 });
}

/** 49 random bits, in two groups of five letters. */
function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** A recovery code however it was typed. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
