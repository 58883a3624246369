import type { PickedFile } from '../protocol.ts'

/** Slack takes 10 MB; one byte more is enough to be refused. */
const mostBytes = 10 * 1_048_576 + 1

/** A file from somebody's disk as the page sends it. */
export async function readPicked(file: File): Promise<PickedFile> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(file.slice(0, mostBytes))
  // `data:application/zip;base64,UEsDB…`; of an empty file nothing but `data:`.
  const [, content = ''] = (await promise).split(',')
  return { name: file.name, content }
}
