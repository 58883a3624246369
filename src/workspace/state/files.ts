import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId, type Workspace } from './workspace.ts'

/** A file that a user shares; a snippet unless it is said to be hosted. */
export type NewFile = {
  readonly name: string
  readonly content: string
  readonly mode?: 'snippet' | 'hosted'
  readonly filetype?: string
  readonly mimetype?: string
  /** Shared through Slack Connect: events show nothing of it but its id. */
  readonly external?: boolean
  /** The download answers with a redirect to this address. */
  readonly redirectTo?: string
}

export type SnippetFile = NewFile & { readonly id: string; readonly object: object }

const previewLines = 5

/** Stores a file and returns what an event says about it. */
export function addFile(workspace: Workspace, file: NewFile, user: string): object {
  const id = newId('F')
  const object = fileObject(workspace, { ...file, id, user })
  workspace.files.set(id, { ...file, id, object })
  return file.external === true ? { id, mode: 'file_access', file_access: 'check_file_info' } : object
}

/** Serves a download to a token with `files:read`; everybody else gets the login page, with status 200. */
export function serveFile(workspace: Workspace, request: IncomingMessage, response: ServerResponse): void {
  const file = workspace.files.get(request.url?.split('/')[2] ?? '')
  if (file === undefined) response.writeHead(404).end()
  else if (!mayRead(workspace, request)) sendPage(response)
  else if (file.redirectTo !== undefined) response.writeHead(302, { location: file.redirectTo }).end()
  else sendContent(response, file)
}

function fileObject({ url, now }: Workspace, file: NewFile & { id: string; user: string }): object {
  const { id, name, content, user, mode = 'snippet', filetype = 'text', mimetype = 'text/plain' } = file
  const created = Math.floor(now() / 1000)
  const address = `${url}/files/${id}`
  return {
    ...{ id, created, timestamp: created, name, title: name, mimetype, filetype, user, mode },
    pretty_type: 'Plain Text',
    editable: mode === 'snippet',
    size: Buffer.byteLength(content),
    ...{ is_external: false, external_type: '', is_public: true, public_url_shared: false },
    ...{ display_as_bot: false, username: '' },
    url_private: `${address}/${name}`,
    url_private_download: `${address}/download/${name}`,
    permalink: `${address}/permalink/${name}`,
    file_access: 'visible',
    ...(mode === 'snippet' ? preview(content) : {}),
  }
}

function preview(content: string): object {
  const lines = content.split('\n')
  const more = Math.max(0, lines.length - previewLines)
  return {
    preview: lines.slice(0, previewLines).join('\n'),
    lines: lines.length,
    lines_more: more,
    preview_is_truncated: more > 0,
  }
}

function mayRead({ tokens }: Workspace, { headers }: IncomingMessage): boolean {
  const token = tokens.get(headers.authorization?.replace(/^Bearer /, '') ?? '')
  return token !== undefined && !token.revoked && token.scopes.has('files:read')
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end('<!DOCTYPE html><title>Sign in | Slack</title>')
}

function sendContent(response: ServerResponse, { content, mimetype = 'text/plain' }: SnippetFile): void {
  response.writeHead(200, { 'content-type': mimetype, 'content-length': Buffer.byteLength(content) })
  response.end(content)
}
