import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { AT, newId } from './fixtures.ts';

const LATER = '2026-09-15T08:30:00.000Z';

contract('what else people sign in by', (subject) => {
  test('a link is found until those not used are taken back', async () => {
    const { store } = subject();
    const personId = newId();
    const link = { kind: 'reset' as const, personId, createdAt: AT, expiresAt: LATER, usedAt: null };
    const [used, open, invitation] = [newId(), newId(), newId()];
    await store.write(async (tx) => {
      await tx.signIns.putLink({ ...link, tokenHash: used });
      await tx.signIns.putLink({ ...link, tokenHash: used, usedAt: LATER });
      await tx.signIns.putLink({ ...link, tokenHash: open });
      await tx.signIns.putLink({ ...link, tokenHash: invitation, kind: 'invitation' });
      await tx.signIns.removeLinksOf(personId, 'reset');
    });
    await store.read(async (tx) => {
      expect(await tx.signIns.link(used)).toEqual({ ...link, tokenHash: used, usedAt: LATER });
      expect(await tx.signIns.link(open)).toBeNull();
      expect(await tx.signIns.link(invitation)).toMatchObject({ kind: 'invitation' });
    });
  });

  test('the links of a person come newest first, and go once they have long expired', async () => {
    const { store } = subject();
    const [personId, first, second] = [newId(), newId(), newId()];
    const link = { kind: 'reset' as const, personId, usedAt: null };
    const [older, newer] = [
      { ...link, tokenHash: first, createdAt: AT, expiresAt: AT },
      { ...link, tokenHash: second, createdAt: LATER, expiresAt: LATER },
    ];
    await store.write(async (tx) => {
      await tx.signIns.putLink(older);
      await tx.signIns.putLink(newer);
    });
    expect(await store.read((tx) => tx.signIns.linksOf(personId))).toEqual([newer, older]);
    await store.write((tx) => tx.signIns.removeExpiredLinks(LATER));
    expect(await store.read((tx) => tx.signIns.linksOf(personId))).toEqual([newer]);
  });

  test('a second factor is replaced, and goes with its recovery codes', async () => {
    const { store } = subject();
    const personId = newId();
    const factor = { personId, secret: 's', confirmedAt: null, lastStep: null };
    await store.write(async (tx) => {
      await tx.signIns.putSecondFactor(factor);
      await tx.signIns.putSecondFactor({ ...factor, confirmedAt: AT, lastStep: 58_000_000 });
      await tx.signIns.putRecoveryCodes(personId, ['b', 'a', 'c']);
      await tx.signIns.useRecoveryCode(personId, 'b', AT);
    });
    await store.read(async (tx) => {
      expect(await tx.signIns.secondFactorOf(personId)).toEqual({ ...factor, confirmedAt: AT, lastStep: 58_000_000 });
      expect(await tx.signIns.recoveryCodesOf(personId)).toEqual(['a', 'c']);
      expect(await tx.signIns.secondFactorOf(newId())).toBeNull();
    });
    await store.write((tx) => tx.signIns.removeSecondFactor(personId));
    await store.read(async (tx) => {
      expect(await tx.signIns.secondFactorOf(personId)).toBeNull();
      expect(await tx.signIns.recoveryCodesOf(personId)).toEqual([]);
    });
  });

  test('an identity elsewhere belongs to one person', async () => {
    const { store } = subject();
    const identity = { issuer: 'https://id.example.org', subject: newId(), personId: newId(), linkedAt: AT };
    await store.write((tx) => tx.signIns.putIdentity(identity));
    await store.read(async (tx) => {
      expect(await tx.signIns.identity(identity.issuer, identity.subject)).toEqual(identity);
      expect(await tx.signIns.identity('https://other.example.org', identity.subject)).toBeNull();
      expect(await tx.signIns.identitiesOf(identity.personId)).toEqual([identity]);
    });
    await store.write((tx) => tx.signIns.removeIdentity(identity.issuer, identity.subject));
    expect(await store.read((tx) => tx.signIns.identitiesOf(identity.personId))).toEqual([]);
  });
});
