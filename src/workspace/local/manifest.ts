import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { CommandHint, ShortcutItem } from '../page/protocol.ts'

/** What Slack knows of the app from its manifest. */
export type AppManifest = {
  readonly commands: readonly CommandHint[]
  readonly shortcuts: readonly ShortcutItem[]
  readonly scopes: readonly string[]
}

/** Reads `manifest.yml`, as Slack does when the app is made. */
export async function readManifest(): Promise<AppManifest> {
  // Imported here because it is a package of development.
  const { parse } = await import('yaml')
  const source = await readFile(new URL('../../../manifest.yml', import.meta.url), 'utf8')
  const { features, oauth_config } = schema.parse(parse(source))
  const { slash_commands, shortcuts } = features
  return {
    commands: slash_commands.map(({ usage_hint: hint, ...rest }) => ({ ...rest, hint })),
    shortcuts: shortcuts.map(({ callback_id: callback, type: on, name }) => ({ callback, name, on })),
    scopes: oauth_config.scopes.bot,
  }
}

const schema = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
    shortcuts: z.array(
      z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
})
