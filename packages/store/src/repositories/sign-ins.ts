import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm';
import type { ReadContext, WriteContext } from '../context.ts';
import type { SignIns, SignInsWriter } from '../vocabulary/sign-in.ts';

/** Links, second factors and identities elsewhere, kept as they are now: rows are updated and deleted. */
export function createSignIns(context: ReadContext): SignIns {
  const { db, tables } = context;
  const { signInLinks, secondFactors, recoveryCodes, identities } = tables;
  return {
    async link(tokenHash) {
      const [row] = await db.select().from(signInLinks).where(eq(signInLinks.tokenHash, tokenHash));
      return row ?? null;
    },
    async linksOf(personId) {
      return db
        .select()
        .from(signInLinks)
        .where(eq(signInLinks.personId, personId))
        .orderBy(desc(signInLinks.createdAt), asc(signInLinks.tokenHash));
    },
    async secondFactorOf(personId) {
      const [row] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId));
      return row ?? null;
    },
    async recoveryCodesOf(personId) {
      const rows = await db
        .select({ codeHash: recoveryCodes.codeHash })
        .from(recoveryCodes)
        .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
        .orderBy(asc(recoveryCodes.codeHash));
      return rows.map(({ codeHash }) => codeHash);
    },
    async identity(issuer, subject) {
      const is = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
      const [row] = await db.select().from(identities).where(is);
      return row ?? null;
    },
    async identitiesOf(personId) {
      return db.select().from(identities).where(eq(identities.personId, personId)).orderBy(asc(identities.issuer));
    },
  };
}

export function createSignInsWriter(context: WriteContext): SignInsWriter {
  const { db, tables } = context;
  const { signInLinks, secondFactors, recoveryCodes, identities } = tables;
  return {
    async putLink(link) {
      await db.insert(signInLinks).values(link).onConflictDoUpdate({ target: signInLinks.tokenHash, set: link });
    },
    async removeLinksOf(personId, kind) {
      await db
        .delete(signInLinks)
        .where(and(eq(signInLinks.personId, personId), eq(signInLinks.kind, kind), isNull(signInLinks.usedAt)));
    },
    async putSecondFactor(factor) {
      await db.insert(secondFactors).values(factor).onConflictDoUpdate({ target: secondFactors.personId, set: factor });
    },
    async removeSecondFactor(personId) {
      await db.delete(secondFactors).where(eq(secondFactors.personId, personId));
      await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    },
    async putRecoveryCodes(personId, codeHashes) {
      await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
      if (codeHashes.length === 0) return;
      await db.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ personId, codeHash, usedAt: null })));
    },
    async useRecoveryCode(personId, codeHash, at) {
      await db
        .update(recoveryCodes)
        .set({ usedAt: at })
        .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, codeHash)));
    },
    async putIdentity(identity) {
      await db
        .insert(identities)
        .values(identity)
        .onConflictDoUpdate({ target: [identities.issuer, identities.subject], set: identity });
    },
    async removeIdentity(issuer, subject) {
      await db.delete(identities).where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
    },
    async removeExpiredLinks(before) {
      const removed = await db
        .delete(signInLinks)
        .where(lt(signInLinks.expiresAt, before))
        .returning({ tokenHash: signInLinks.tokenHash });
      return removed.length;
    },
  };
}
