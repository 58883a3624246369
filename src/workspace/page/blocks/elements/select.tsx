import { numbered } from '../numbered.ts'
import { textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import { chooser, controlAttributes, type ElementProps } from './element-props.ts'
import { type OptionGroup, optionGroups } from './options.ts'
import { useOwnValue } from './own-value.ts'
import { servedValue } from './served.ts'

/** Draws a menu to choose one from: of options, people, conversations or channels. */
export function Select(props: ElementProps) {
  const { element, context } = props
  const [value, setValue] = useOwnValue(servedValue(props))
  const [ask, dialog] = useConfirm(element, context)
  const placeholder = wordsOf(element.placeholder) || 'Select an item'
  const isAway = textOf(element.type) === 'external_select'
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
        title={isAway ? 'Its options come from the app, which is not asked here' : undefined}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled hidden>
          {placeholder}
        </option>
        {numbered(optionGroups(element, context)).map(({ key, item }) => (
          <Group key={key} group={item} />
        ))}
      </select>
      {dialog}
    </>
  )
}

function Group({ group: { label, options } }: { readonly group: OptionGroup }) {
  const drawn = numbered(options).map(({ key, item }) => (
    <option key={key} value={item.value}>
      {item.label}
    </option>
  ))
  return label === undefined ? drawn : <optgroup label={label}>{drawn}</optgroup>
}
