import { type Document, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml'

export type ManifestForm = {
  /** The bot's public address, without a slash at the end; Socket Mode if left out. */
  readonly url: string | undefined
  /** Only what answers those who ask: commands, shortcuts and the Home tab. No channel can be read. */
  readonly askOnly: boolean
}

/** The manifest of the Slack app in another form, made from the one for Socket Mode; its comments stay. */
export function manifestIn(form: ManifestForm, source: string): string {
  const manifest = parseDocument(source.replace(/^(?:#[^\n]*\n)+/, ''))
  if (form.url !== undefined) useHttp(manifest, `${form.url}/slack/events`)
  if (form.askOnly) readNothing(manifest)
  return `# ${headline(form)}\n${manifest.toString({ lineWidth: 0 })}`
}

function headline({ url, askOnly }: ManifestForm): string {
  const way = url === undefined ? 'for Socket Mode' : `over HTTP at ${url}`
  return `The Slack app of scf-bot, ${way}${askOnly ? '; it reads no channel' : ''}.`
}

const commands = ['features', 'slash_commands']
const events = ['settings', 'event_subscriptions']

/** Slack sends everything to one address. */
function useHttp(manifest: Document, address: string): void {
  for (const index of sequence(manifest, commands).items.keys()) {
    manifest.setIn([...commands, index, 'url'], address)
  }
  manifest.setIn([...events, 'request_url'], address)
  manifest.setIn(['settings', 'interactivity', 'request_url'], address)
  manifest.setIn(['settings', 'socket_mode_enabled'], false)
}

const scopesToAnswer = ['commands', 'chat:write']
const eventsWithoutScope = ['app_home_opened', 'app_uninstalled', 'tokens_revoked']

function readNothing(manifest: Document): void {
  keepOnly(sequence(manifest, ['oauth_config', 'scopes', 'bot']), scopesToAnswer)
  keepOnly(sequence(manifest, [...events, 'bot_events']), eventsWithoutScope)
  // A direct message would wait for an answer in vain.
  manifest.setIn(['features', 'app_home', 'messages_tab_enabled'], false)
  manifest.setIn(['features', 'app_home', 'messages_tab_read_only_enabled'], true)
}

function keepOnly(list: YAMLSeq, kept: readonly string[]): void {
  list.items = list.items.filter((item) => isScalar(item) && kept.includes(String(item.value)))
}

function sequence(manifest: Document, path: readonly string[]): YAMLSeq {
  const node = manifest.getIn(path)
  if (!isSeq(node)) throw new TypeError(`manifest.yml has no list at ${path.join('.')}`)
  return node
}
