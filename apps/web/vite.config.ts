import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // A data: address in a style would need a hole in the content policy.
  build: { outDir: 'dist', target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/trpc': SERVER, '/auth': SERVER, '/api': SERVER } },
});
