import * as z from 'zod';

/** One line of what somebody typed before anybody knows who they are. */
export const typedLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/);

export const emailInput = typedLine(320);
export const givenPassword = z.string().min(1).max(1_000);

/** The e-mail that an account is known by, whatever way it was typed. */
export function accountOf(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
