import * as z from 'zod'
import type { View } from '../contents.ts'

const endings = ['', '.js', '.json', '.node', '.cjs', '.mjs']

/**
 * The file that `require` would find for a relative path; `undefined` if the package has none.
 * https://nodejs.org/api/modules.html#all-together
 */
export async function resolveRelative(
  view: View,
  importer: string,
  specifier: string,
): Promise<string | undefined> {
  const path = joined(importer, specifier)
  if (path === undefined) return undefined
  const file = path === '' ? undefined : fileAt(view, path)
  if (file !== undefined && !specifier.endsWith('/')) return file
  const folder = path === '' ? '' : `${path}/`
  const main = await mainOf(view, folder)
  const named = main === undefined ? undefined : joined(`${folder}package.json`, `./${main}`)
  const inMain = named === undefined ? undefined : (fileAt(view, named) ?? fileAt(view, `${named}/index`))
  return inMain ?? fileAt(view, `${folder}index`)
}

/**
 * Whether a relative path could lead to something after all: out of the package (to a layer, `../../opt/x`), or to
 * a file with an ending that a loader registers (`app.ts`).
 */
export function mayExist(view: View, importer: string, specifier: string): boolean {
  const path = joined(importer, specifier)
  if (path === undefined) return true
  const start = view.root + path
  return [...view.contents.files.keys()].some(
    (file) => file.startsWith(`${start}.`) || file.startsWith(`${start}/index.`),
  )
}

function fileAt(view: View, path: string): string | undefined {
  return endings.map((ending) => path + ending).find((name) => view.file(name) !== undefined)
}

/** `undefined` for a path that leads out of the package. */
function joined(importer: string, specifier: string): string | undefined {
  const parts = importer.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const manifest = z.object({
  main: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  engines: z.object({ node: z.string().optional() }).optional().catch(undefined),
})

export type Manifest = z.infer<typeof manifest>

/** What a `package.json` says that is of use here; empty if there is none or it is broken. */
export async function readManifest(view: View, path: string): Promise<Manifest> {
  if (view.file(path) === undefined) return {}
  const content = await view.read(path)
  if (content.kind !== 'bytes') return {}
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(content.bytes)))
  } catch {
    // Node reports a broken one itself, and in better words.
    return {}
  }
}

async function mainOf(view: View, folder: string): Promise<string | undefined> {
  return (await readManifest(view, `${folder}package.json`)).main
}
