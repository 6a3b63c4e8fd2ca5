import * as z from 'zod';
import { isAddress, isDatabaseUrl, isHost, isIssuer, isMailServer } from './setting-checks.ts';

/** What is wrong with a value, by the name that `words` has a sentence for. */
const PROBLEMS = [
  'host',
  'port',
  'databaseUrl',
  'address',
  'secret',
  'seed',
  'day',
  'proxies',
  'logLevel',
  'token',
  'folder',
  'smtp',
  'email',
  'issuer',
  'clientId',
  'days',
] as const;
export type SettingProblem = (typeof PROBLEMS)[number];

export function isSettingProblem(text: unknown): text is SettingProblem {
  return PROBLEMS.some((known) => known === text);
}

/** Every variable that is read, as text, and what is made of it. */
export const settings = z.object({
  HOST: z.string().refine(isHost, 'host').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'port')
    .default(3_000),
  RUMBO_DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'databaseUrl')
    .refine(isDatabaseUrl, 'databaseUrl')
    .optional(),
  RUMBO_DATA_DIR: z.string().min(1, 'folder').default('data'),
  RUMBO_BASE_URL: z
    .string()
    .refine(isAddress, 'address')
    .transform((url) => new URL(url).origin)
    .optional(),
  RUMBO_SECRET: z.string().min(32, 'secret').optional(),
  RUMBO_SEED: z.enum(['demo', 'none'], 'seed').default('demo'),
  RUMBO_SEED_DAY: z.iso.date('day').optional(),
  RUMBO_TRUST_PROXY: z
    .string()
    .regex(/^(off|[0-9])$/, 'proxies')
    .transform((text) => (text === 'off' ? 0 : Number(text)))
    .default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'logLevel').default('info'),
  RUMBO_METRICS_TOKEN: z.string().min(16, 'token').optional(),
  RUMBO_SMTP_URL: z.string().refine(isMailServer, 'smtp').optional(),
  RUMBO_MAIL_FROM: z.email('email').max(254, 'email').optional(),
  RUMBO_OIDC_ISSUER: z.string().refine(isIssuer, 'issuer').optional(),
  RUMBO_OIDC_CLIENT_ID: z.string().optional(),
  RUMBO_OIDC_CLIENT_SECRET: z.string().optional(),
  RUMBO_OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  RUMBO_SIGN_IN_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'days')
    .transform(Number)
    .default(400),
});

export type Settings = z.infer<typeof settings>;
