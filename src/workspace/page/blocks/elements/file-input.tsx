import { controlAttributes, type ElementProps } from './element-props.ts'

/** Draws where files would be picked; there is no way to send them here. */
export function FileInput(props: ElementProps) {
  return (
    <input
      {...controlAttributes(props, 'Files')}
      className="bk-file-input"
      type="file"
      disabled
      title="Files cannot be picked here"
    />
  )
}
