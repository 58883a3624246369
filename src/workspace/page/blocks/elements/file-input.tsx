import { listOf, numberOf, textOf } from '../shape.ts'
import { controlAttributes, type ElementProps } from './element-props.ts'

/** Draws a field for files from somebody's disk. */
export function FileInput(props: ElementProps) {
  const { element, context } = props
  const { onAttach } = context
  const endings = listOf(element.filetypes).map((each) => `.${textOf(each)}`)
  return (
    <input
      {...controlAttributes(props, 'Files')}
      className="bk-file-input"
      type="file"
      accept={endings.join(',') || undefined}
      multiple={numberOf(element.max_files) !== 1}
      disabled={onAttach === undefined}
      onChange={({ target }) => onAttach?.(textOf(element.action_id), [...(target.files ?? [])])}
    />
  )
}
