import { newId } from './ids.ts'
import type { NewFile, Workspace } from './model.ts'

const previewLines = 5

/** Stores a file and returns what an event, or the state of a view, says about it. */
export function addFile(workspace: Workspace, file: NewFile, user: string): object {
  const id = newId('F')
  const object = fileObject(workspace, { ...file, id, user })
  workspace.files.set(id, { ...file, id, object })
  return file.external === true ? { id, mode: 'file_access', file_access: 'check_file_info' } : object
}

function fileObject({ url, now }: Workspace, file: NewFile & { id: string; user: string }): object {
  const { id, name, content, user, mode = 'snippet', filetype = 'text', mimetype = 'text/plain' } = file
  const created = Math.floor(now() / 1000)
  const address = `${url}/files/${id}`
  return {
    ...{ id, created, timestamp: created, name, title: name, mimetype, filetype, user, mode },
    pretty_type: typeof content === 'string' ? 'Plain Text' : filetype.toUpperCase(),
    editable: mode === 'snippet',
    size: Buffer.byteLength(content),
    ...{ is_external: false, external_type: '', is_public: true, public_url_shared: false },
    ...{ display_as_bot: false, username: '' },
    url_private: `${address}/${name}`,
    url_private_download: `${address}/download/${name}`,
    permalink: `${address}/permalink/${name}`,
    file_access: 'visible',
    ...(mode === 'snippet' && typeof content === 'string' ? preview(content) : {}),
  }
}

function preview(content: string): object {
  const lines = content.replace(/\n$/, '').split('\n')
  const more = Math.max(0, lines.length - previewLines)
  return {
    preview: lines.slice(0, previewLines).join('\n'),
    lines: lines.length,
    lines_more: more,
    preview_is_truncated: more > 0,
  }
}
