import type { DrawContext } from './context.ts'
import { Button } from './elements/button.tsx'
import { Select } from './elements/select.tsx'
import { numbered } from './numbered.ts'
import { type Fields, fieldsOf, listOf } from './shape.ts'

type Props = { readonly attachment: Fields; readonly context: DrawContext }

/** Draws the buttons and menus of an attachment, which are older than Block Kit's and named otherwise. */
export function AttachmentActions({ attachment, context }: Props) {
  const actions = listOf(attachment.actions).map(fieldsOf)
  if (actions.length === 0) return null
  return (
    <div className="bk-actions">
      {numbered(actions).map(({ key, item }) =>
        item.type === 'select' ? (
          <Select key={key} element={selectOf(item)} blockId="" context={context} />
        ) : (
          <Button key={key} element={buttonOf(item)} blockId="" context={context} />
        ),
      )}
    </div>
  )
}

function buttonOf({ name, text, value, url, style, confirm }: Fields): Fields {
  return { type: 'button', action_id: name, text, value, url, style, confirm: confirmOf(confirm) }
}

function confirmOf(confirm: unknown): unknown {
  const { title, text, ok_text, dismiss_text } = fieldsOf(confirm)
  if (confirm === undefined) return undefined
  return { title, text, confirm: ok_text, deny: dismiss_text }
}

function selectOf({ name, text, options, option_groups, data_source = 'static' }: Fields): Fields {
  const groups = listOf(option_groups).map(fieldsOf)
  return {
    type: `${data_source}_select`,
    action_id: name,
    placeholder: text,
    options,
    ...(groups.length > 0 && { option_groups: groups.map((group) => ({ label: group.text, ...group })) }),
  }
}
