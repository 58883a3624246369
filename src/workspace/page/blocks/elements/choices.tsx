import { useId } from 'react'
import type { DrawContext } from '../context.ts'
import { numbered } from '../numbered.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../shape.ts'
import { TextObject } from '../text-object.tsx'
import { useConfirm } from './confirm.tsx'
import { chooser, type ElementProps, groupAttributes } from './element-props.ts'
import { useOwnValue } from './own-value.ts'
import { servedValue } from './served.ts'
import { useTicked } from './ticked.ts'

/** Draws radio buttons. */
export function RadioButtons(props: ElementProps) {
  const { element, context } = props
  const name = useId()
  const [value, setValue] = useOwnValue(servedValue(props))
  const [ask, dialog] = useConfirm(element, context)
  const choose = (chosen: string) =>
    ask(() => {
      setValue(chosen)
      chooser(props)(chosen)
    })
  return (
    <fieldset className="bk-choices" {...groupAttributes(props, 'Options')}>
      {optionsOf(element).map(({ key, item }) => (
        <Choice key={key} option={item} context={context}>
          {(describing) => (
            <input
              {...describing}
              type="radio"
              name={name}
              checked={textOf(item.value) === value}
              onChange={() => choose(textOf(item.value))}
            />
          )}
        </Choice>
      ))}
      {dialog}
    </fieldset>
  )
}

/** Draws checkboxes. */
export function Checkboxes(props: ElementProps) {
  const { element, context } = props
  const [ticked, toggle] = useTicked(props)
  const [ask, dialog] = useConfirm(element, context)
  return (
    <fieldset className="bk-choices" {...groupAttributes(props, 'Options')}>
      {optionsOf(element).map(({ key, item }) => (
        <Choice key={key} option={item} context={context}>
          {(describing) => (
            <input
              {...describing}
              type="checkbox"
              checked={ticked.includes(textOf(item.value))}
              onChange={() => ask(() => toggle(textOf(item.value)))}
            />
          )}
        </Choice>
      ))}
      {dialog}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly option: Fields
  readonly context: DrawContext
  readonly children: (describing: { id: string; 'aria-describedby': string | undefined }) => React.ReactNode
}

function Choice({ option, context, children }: ChoiceProps) {
  const id = useId()
  const describedBy = option.description === undefined ? undefined : `${id}-more`
  return (
    <div className="bk-choice">
      {children({ id, 'aria-describedby': describedBy })}
      <label htmlFor={id}>
        <TextObject value={option.text} context={context} />
      </label>
      {describedBy !== undefined && (
        <div id={describedBy} className="bk-choice-more">
          <TextObject value={option.description} context={context} />
        </div>
      )}
    </div>
  )
}

function optionsOf(element: Fields) {
  return numbered(listOf(element.options).map(fieldsOf))
}
