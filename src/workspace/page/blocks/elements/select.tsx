import { type Fields, fieldsOf, listOf, numbered, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import { chooser, controlAttributes, type ElementProps, servedValue } from './element-props.ts'
import { useOwnValue } from './own-value.ts'

/** Draws a menu to choose one option from. */
export function Select(props: ElementProps) {
  const { element, context } = props
  const [value, setValue] = useOwnValue(servedValue(props))
  const [ask, dialog] = useConfirm(element, context)
  const placeholder = wordsOf(element.placeholder) || 'Select an item'
  const choose = (chosen: string) =>
    ask(() => {
      setValue(chosen)
      chooser(props)(chosen)
    })
  return (
    <>
      <select
        className="bk-select"
        {...controlAttributes(props, placeholder)}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled hidden>
          {placeholder}
        </option>
        <Options of={element} />
        {numbered(listOf(element.option_groups).map(fieldsOf)).map(({ key, item }) => (
          <optgroup key={key} label={wordsOf(item.label)}>
            <Options of={item} />
          </optgroup>
        ))}
      </select>
      {dialog}
    </>
  )
}

function Options({ of: { options } }: { readonly of: Fields }) {
  return numbered(listOf(options).map(fieldsOf)).map(({ key, item: { text, value, description } }) => (
    <option key={key} value={textOf(value)}>
      {wordsOf(text)}
      {description !== undefined && ` (${wordsOf(description)})`}
    </option>
  ))
}
