import type { ComponentType } from 'react'
import { NotDrawn } from '../not-drawn.tsx'
import { textOf } from '../shape.ts'
import { Button } from './button.tsx'
import { Checkboxes, RadioButtons } from './choices.tsx'
import { DateField } from './date-field.tsx'
import type { ElementProps } from './element-props.ts'
import { FileInput } from './file-input.tsx'
import { ImageElement } from './image-element.tsx'
import { MultiSelect } from './multi-select.tsx'
import { Overflow } from './overflow.tsx'
import { Select } from './select.tsx'
import { FeedbackButtons, IconButton } from './small-buttons.tsx'
import { TextField } from './text-field.tsx'

const drawings = new Map<string, ComponentType<ElementProps>>([
  ['button', Button],
  ['workflow_button', Button],
  ['feedback_buttons', FeedbackButtons],
  ['icon_button', IconButton],
  ['overflow', Overflow],
  ['static_select', Select],
  ['users_select', Select],
  ['conversations_select', Select],
  ['channels_select', Select],
  ['external_select', Select],
  ['multi_static_select', MultiSelect],
  ['multi_users_select', MultiSelect],
  ['multi_conversations_select', MultiSelect],
  ['multi_channels_select', MultiSelect],
  ['multi_external_select', MultiSelect],
  ['checkboxes', Checkboxes],
  ['radio_buttons', RadioButtons],
  ['plain_text_input', TextField],
  ['rich_text_input', TextField],
  ['email_text_input', TextField],
  ['url_text_input', TextField],
  ['number_input', TextField],
  ['datepicker', DateField],
  ['timepicker', DateField],
  ['datetimepicker', DateField],
  ['file_input', FileInput],
  ['image', ImageElement],
])

/** Draws what stands in a block to be pressed, chosen from, typed into or looked at. */
export function BlockElement(props: ElementProps) {
  const Drawing = drawings.get(textOf(props.element.type))
  return Drawing === undefined ? <NotDrawn kind="Element" value={props.element} /> : <Drawing {...props} />
}
