import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The link in the mail that a server without a mail server leaves in its folder, as a path of that server. */
export async function linkInMail(dataDir: string, to: string): Promise<string> {
  const read = (): string => {
    const folder = join(dataDir, 'mail');
    for (const name of filesIn(folder)) {
      const message = readFileSync(join(folder, name), 'utf8');
      if (!message.includes(`To: <${to}>`)) continue;
      const text = Buffer.from(message.slice(message.indexOf('\r\n\r\n')), 'base64').toString();
      return /https?:\/\/[^/\s]+(\/\S+#\S+)/.exec(text)?.[1] ?? '';
    }
    return '';
  };
  // The server looks into its outbox every ten seconds.
  await expect.poll(read, { timeout: 15_000 }).not.toBe('');
  return read();
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
}
