import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate --config drizzle/sqlite.config.ts --name <intent>`, from the folder of this package. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './drizzle/sqlite-schema.ts',
  out: './migrations/sqlite',
  casing: 'snake_case',
});
