import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate --config drizzle/postgres.config.ts --name <intent>`, from the folder of this package. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/postgres-schema.ts',
  out: './migrations/postgres',
  casing: 'snake_case',
});
