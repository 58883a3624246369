import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SnippetFile, Workspace } from '../state/model.ts'

/** Serves a download to a token with `files:read`; everybody else gets the login page, with status 200. */
export function serveFile(workspace: Workspace, request: IncomingMessage, response: ServerResponse): void {
  const file = workspace.files.get(request.url?.split('/')[2] ?? '')
  if (file === undefined) response.writeHead(404).end()
  else if (!mayRead(workspace, request)) sendPage(response)
  else if (file.redirectTo !== undefined) response.writeHead(302, { location: file.redirectTo }).end()
  else sendContent(response, file)
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
