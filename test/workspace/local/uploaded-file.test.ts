import { expect, it } from 'vitest'
import { uploadedFile } from '../../../src/workspace/local/uploaded-file.ts'

const upload = (name: string, content: string | Uint8Array) =>
  uploadedFile({ name, content: Buffer.from(content).toString('base64') })

it.each([
  ['app.log', 'text'],
  ['index.PY', 'python'],
  ['template.yml', 'yaml'],
  ['result.json', 'json'],
  ['stdout', 'text'],
  ['notes.unknown', 'text'],
])('%s is a snippet of type %s', (name, filetype) => {
  const file = upload(name, '超时 timed out')
  expect(file).toEqual({ name, content: '超时 timed out', mode: 'snippet', filetype, mimetype: 'text/plain' })
})

it.each([
  ['code.zip', 'zip', 'application/zip'],
  ['app.JAR', 'jar', 'application/java-archive'],
  ['main', 'binary', 'application/octet-stream'],
])('%s is kept as it is, with type %s', (name, filetype, mimetype) => {
  const content = Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff])
  expect(upload(name, content)).toEqual({ name, content, mode: 'hosted', filetype, mimetype })
})

it('text in another encoding is known by its ending, and keeps its bytes', () => {
  const content = Buffer.from('\ufeff超时', 'utf16le')
  expect(upload('app.log', content)).toMatchObject({ content, mode: 'hosted', filetype: 'text' })
})

it('a text of more than a megabyte is no snippet any more', () => {
  expect(upload('app.log', 'x'.repeat(1_048_576))).toMatchObject({ mode: 'snippet' })
  expect(upload('app.log', 'x'.repeat(1_048_577))).toMatchObject({ mode: 'hosted', filetype: 'text' })
})
