import type { PickedFile } from '../protocol.ts'

/** A file from somebody's disk as the page sends it; of a larger one its first `mostBytes`. */
export async function readPicked(file: File, mostBytes: number): Promise<PickedFile> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(file.slice(0, mostBytes))
  // `data:application/zip;base64,UEsDB…`; of an empty file nothing but `data:`.
  const [, content = ''] = (await promise).split(',')
  return { name: file.name, content }
}
