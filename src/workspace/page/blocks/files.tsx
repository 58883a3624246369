import { NotDrawn } from './not-drawn.tsx'
import { type Fields, fieldsOf, numbered, numberOf, textOf } from './shape.ts'

/** Draws the files of a message: of a snippet its first lines, of all others what they are. */
export function Files({ files }: { readonly files: readonly object[] }) {
  return (
    <div className="bk">
      {numbered(files.map(fieldsOf)).map(({ key, item }) => (
        <OneFile key={key} file={item} />
      ))}
    </div>
  )
}

function OneFile({ file }: { readonly file: Fields }) {
  const name = textOf(file.title) || textOf(file.name)
  const isForeign = file.mode === 'file_access'
  if (name === '' && !isForeign) return <NotDrawn kind="File" value={file} />
  const isSnippet = typeof file.preview === 'string'
  return (
    <figure className={isSnippet ? 'bk-file bk-snippet' : 'bk-file'}>
      <figcaption className="bk-file-head">
        <span className="bk-file-icon" aria-hidden="true">
          {isSnippet ? '≡' : '▤'}
        </span>
        <span className="bk-file-name">
          <strong>{isForeign ? 'A file from another workspace' : name}</strong>
          <span className="bk-small">{details(file)}</span>
        </span>
      </figcaption>
      {isSnippet && <Preview file={file} />}
    </figure>
  )
}

function Preview({ file }: { readonly file: Fields }) {
  const more = numberOf(file.lines_more) ?? 0
  return (
    <>
      <ol className="bk-preview">
        {numbered(textOf(file.preview).split('\n')).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ol>
      {more > 0 && (
        <div className="bk-small bk-more">
          +{more} {more === 1 ? 'line' : 'lines'}
        </div>
      )}
    </>
  )
}

function details({ pretty_type, size, id }: Fields): string {
  const bytes = numberOf(size)
  return [textOf(pretty_type), bytes === undefined ? textOf(id) : sizeWords(bytes)]
    .filter(Boolean)
    .join(' · ')
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
