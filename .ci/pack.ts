import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod'

/**
 * What `npm pack` does before and, with `--undo`, after it packs. In a package the commands are built, because Node
 * strips no types below `node_modules`, and what is built needs no other package: so its `package.json` names neither
 * sources nor dependencies. The checkout's own comes back afterwards.
 */
const own = 'package.json'
const kept = 'node_modules/.package.json.kept'

if (existsSync(kept)) await rename(kept, own)
if (!process.argv.includes('--undo')) {
  await import('./build.ts')
  const text = await readFile(own, 'utf8')
  await writeFile(kept, text)
  await writeFile(own, `${JSON.stringify(packed(text), null, 2)}\n`)
}

function packed(text: string) {
  const { bin, ...described } = z
    .object({
      ...{ name: z.string(), version: z.string(), description: z.string(), license: z.string() },
      ...{ type: z.string(), engines: z.record(z.string(), z.string()), files: z.array(z.string()) },
      bin: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(text))
  const commands = Object.keys(bin).map((name) => [name, `dist/${name}.js`])
  return { ...described, bin: Object.fromEntries(commands) }
}
