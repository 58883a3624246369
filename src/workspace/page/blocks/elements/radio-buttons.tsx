import { useId } from 'react'
import { fieldsOf, listOf, numbered, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { chooser, controlAttributes, type ElementProps, servedValue } from './element-props.ts'
import { useOwnValue } from './own-value.ts'

/** Draws options, all of them in view, to choose one from. */
export function RadioButtons(props: ElementProps) {
  const { element, field } = props
  const name = useId()
  const [value, setValue] = useOwnValue(servedValue(props))
  const choose = (chosen: string) => {
    setValue(chosen)
    chooser(props)(chosen)
  }
  return (
    <div
      {...controlAttributes(props, 'Options')}
      className="bk-radios"
      role="radiogroup"
      aria-labelledby={field && `${field.id}-label`}
    >
      {numbered(listOf(element.options).map(fieldsOf)).map(({ key, item }) => (
        <label key={key} className="bk-radio">
          <input
            type="radio"
            name={name}
            checked={textOf(item.value) === value}
            onChange={() => choose(textOf(item.value))}
          />
          <span>
            {wordsOf(item.text)}
            {item.description !== undefined && (
              <span className="bk-radio-more">{wordsOf(item.description)}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
