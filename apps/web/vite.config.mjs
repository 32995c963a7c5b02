import { Buffer } from 'node:buffer';
import process from 'node:process';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { marked } from 'marked';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  // Filled in anew for each answer by apps/api/src/serve-web.ts.
  html: { cspNonce: '{{nonce}}' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Offices still run systems whose last browser is this one.
    target: 'chrome87',
    manifest: true,
    // A file inlined as data: would need an exception in the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    // Beside each file, so that the server compresses nothing while people wait.
    reportCompressedSize: false,
    // Libraries mark what may run on a server; nothing of ours does.
    rolldownOptions: {
      onwarn: (warning, show) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && show(warning),
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT || 3000}` } },
  plugins: [guide(), compressed()],
});

/** Leaves each script and style sheet also as .gz and .br. */
function compressed() {
  return {
    name: 'compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(js|css)$/.test(fileName)) continue;
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(bytes) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(bytes) });
        }
      },
    },
  };
}

/** A Markdown file as the HTML of its text; the browser reads no Markdown. */
function guide() {
  return {
    name: 'guide',
    transform: (text, id) =>
      id.endsWith('.md')
        ? { code: `export default ${JSON.stringify(marked.parse(text, { async: false }))};`, map: null }
        : null,
  };
}
