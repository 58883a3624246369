import { NotDrawn } from './not-drawn.tsx'

/** Draws the files of a message. */
export function Files({ files }: { readonly files: readonly object[] }) {
  return files.map((each) => <NotDrawn key={JSON.stringify(each)} kind="File" value={each} />)
}
