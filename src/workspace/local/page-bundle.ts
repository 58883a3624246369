import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { OutputFile } from 'esbuild'

export type PageFile = { readonly type: string; readonly body: Uint8Array | string }

/** What a browser loads, by path. */
export type PageFiles = Readonly<Record<string, PageFile>>

const entry = fileURLToPath(new URL('../page/main.tsx', import.meta.url))
const html = new URL('../page/index.html', import.meta.url)
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The page, its code bundled in memory. Throws esbuild's own error, which names file and line. */
export async function pageFiles(isDevelopment: boolean): Promise<PageFiles> {
  const [body, bundle] = await Promise.all([readFile(html), bundlePage(isDevelopment)])
  return { '/': { type: 'text/html; charset=utf-8', body }, ...bundle }
}

async function bundlePage(isDevelopment: boolean): Promise<PageFiles> {
  // Imported here because it is a package of development and takes a while to load.
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: { page: entry },
    // Nothing is written to disk (`write: false`): the folder only makes the output paths look like addresses.
    outdir: '/',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    sourcemap: isDevelopment && 'inline',
    define: { 'process.env.NODE_ENV': isDevelopment ? '"development"' : '"production"' },
    logLevel: 'silent',
  })
  // The page is bundled once, so esbuild's own process can end.
  if (!isDevelopment) await stop()
  return Object.fromEntries(outputFiles.map(bundled))
}

function bundled({ path, contents }: OutputFile): [string, PageFile] {
  const name = path.slice(path.lastIndexOf('page.'))
  const type = types[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream'
  return [`/${name}`, { type, body: contents }]
}
