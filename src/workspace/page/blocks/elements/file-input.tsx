import { controlAttributes, type ElementProps } from './element-props.ts'

/** Draws a field for files, switched off: the workspace cannot send files to the bot yet. */
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
