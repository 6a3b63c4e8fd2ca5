import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

// The host is passed on as the browser said it: the server compares it with the origin of a write.
const proxied = { target: `http://127.0.0.1:${process.env['PORT'] ?? 3_000}`, changeOrigin: false };

/** The server sends files as the build packed them, and packs nothing itself. Once all is written: until then they change. */
function packed(): Plugin {
  return {
    name: 'rumbo-packed',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|svg|html)$/.test(name)) continue;
        const path = join(dir, name);
        const source = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), packed()],
  // A data: address in a style would need a hole in the content policy.
  build: { outDir: 'dist', target: 'es2023', assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/trpc': proxied,
      '/auth': proxied,
      '/api': proxied,
      '/export': proxied,
      '/import': proxied,
      '/evidence': proxied,
    },
  },
});
