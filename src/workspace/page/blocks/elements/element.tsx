import type { ComponentType } from 'react'
import { NotDrawn } from '../not-drawn.tsx'
import { Picture } from '../picture.tsx'
import { textOf } from '../shape.ts'
import { Button } from './button.tsx'
import type { ElementProps } from './element-props.ts'
import { FileInput } from './file-input.tsx'
import { Overflow } from './overflow.tsx'
import { RadioButtons } from './radio-buttons.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'

const drawings = new Map<string, ComponentType<ElementProps>>([
  ['button', Button],
  ['overflow', Overflow],
  ['static_select', Select],
  ['radio_buttons', RadioButtons],
  ['plain_text_input', TextField],
  ['file_input', FileInput],
  ['image', ({ element }) => <Picture image={element} look="bk-thumb" />],
])

/** Draws what stands in a block to be pressed, chosen from, typed into or looked at. */
export function BlockElement(props: ElementProps) {
  const Drawing = drawings.get(textOf(props.element.type))
  return Drawing === undefined ? <NotDrawn kind="Element" value={props.element} /> : <Drawing {...props} />
}
