import { useId } from 'react'
import type { DrawContext } from '../context.ts'
import { numbered } from '../numbered.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../shape.ts'
import { TextObject } from '../text/text-object.tsx'
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
    <Choices {...props} dialog={dialog}>
      {(option, describing) => (
        <input
          {...describing}
          type="radio"
          name={name}
          checked={option === value}
          onChange={() => choose(option)}
        />
      )}
    </Choices>
  )
}

/** Draws checkboxes. */
export function Checkboxes(props: ElementProps) {
  const { element, context } = props
  const [ticked, toggle] = useTicked(props)
  const [ask, dialog] = useConfirm(element, context)
  return (
    <Choices {...props} dialog={dialog}>
      {(option, describing) => (
        <input
          {...describing}
          type="checkbox"
          checked={ticked.includes(option)}
          onChange={() => ask(() => toggle(option))}
        />
      )}
    </Choices>
  )
}

type Describing = { readonly id: string; readonly 'aria-describedby': string | undefined }

type ChoicesProps = ElementProps & {
  readonly dialog: React.ReactNode
  /** Draws the control for the option of this value. */
  readonly children: (option: string, describing: Describing) => React.ReactNode
}

function Choices({ dialog, children, ...props }: ChoicesProps) {
  const { element, context } = props
  return (
    <fieldset className="bk-choices" {...groupAttributes(props, 'Options')}>
      {numbered(listOf(element.options).map(fieldsOf)).map(({ key, item }) => (
        <Choice key={key} option={item} context={context}>
          {(describing) => children(textOf(item.value), describing)}
        </Choice>
      ))}
      {dialog}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly option: Fields
  readonly context: DrawContext
  readonly children: (describing: Describing) => React.ReactNode
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
