import { isUtf8 } from 'node:buffer'
import type { PickedFile } from '../page/protocol.ts'
import type { NewFile } from '../state/model.ts'

/** Slack's names for endings, where they differ: https://docs.slack.dev/reference/objects/file-object#types */
const textTypes: Readonly<Record<string, string>> = {
  ...{ txt: 'text', log: 'text', py: 'python', js: 'javascript', mjs: 'javascript', ts: 'typescript' },
  ...{ md: 'markdown', sh: 'shell', yml: 'yaml', json: 'json', yaml: 'yaml', xml: 'xml', html: 'html' },
  ...{ csv: 'csv', diff: 'diff', sql: 'sql', php: 'php', java: 'java', go: 'go', ini: 'text' },
}

const mimeTypes: Readonly<Record<string, string>> = {
  ...{ zip: 'application/zip', jar: 'application/java-archive', png: 'image/png', jpg: 'image/jpeg' },
  ...{ pdf: 'application/pdf', gif: 'image/gif' },
}

/** Slack makes no snippet of a longer text. */
const longestSnippet = 1_048_576

/** A file from somebody's disk as Slack takes it in: text becomes a snippet, all else is kept as it is. */
export function uploadedFile({ name, content }: PickedFile): NewFile {
  const bytes = Buffer.from(content, 'base64')
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
  const filetype = textTypes[ending]
  const isText = isUtf8(bytes) && !bytes.includes(0)
  if (isText && !(ending in mimeTypes)) {
    const mode = bytes.length > longestSnippet ? 'hosted' : 'snippet'
    return { name, content: bytes.toString(), mode, filetype: filetype ?? 'text', mimetype: 'text/plain' }
  }
  // Text in another encoding than UTF-8 is known by its ending alone.
  if (filetype !== undefined)
    return { name, content: bytes, mode: 'hosted', filetype, mimetype: 'text/plain' }
  const mimetype = mimeTypes[ending] ?? 'application/octet-stream'
  return { name, content: bytes, mode: 'hosted', filetype: ending || 'binary', mimetype }
}
