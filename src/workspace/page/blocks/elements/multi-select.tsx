import { numbered } from '../numbered.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import { type ElementProps, groupAttributes } from './element-props.ts'
import { optionGroups } from './options.ts'
import { useTicked } from './ticked.ts'

/** Draws a menu to choose several from: folded, it names what is chosen. */
export function MultiSelect(props: ElementProps) {
  const { element, context } = props
  const [ticked, toggle] = useTicked(props)
  const [ask, dialog] = useConfirm(element, context)
  const placeholder = wordsOf(element.placeholder) || 'Select options'
  const groups = optionGroups(element, context)
  const chosen = groups.flatMap(({ options }) => options.filter(({ value }) => ticked.includes(value)))
  return (
    <details className="bk-multi">
      <summary className="bk-select">{chosen.map(({ label }) => label).join(', ') || placeholder}</summary>
      <fieldset className="bk-choices" {...groupAttributes(props, placeholder)}>
        {numbered(groups).map(({ key, item }) => (
          <div key={key}>
            {item.label !== undefined && <div className="bk-group-label">{item.label}</div>}
            {numbered(item.options).map(({ key: place, item: { value, label } }) => (
              <label key={place} className="bk-choice">
                <input
                  type="checkbox"
                  checked={ticked.includes(value)}
                  onChange={() => ask(() => toggle(value))}
                />{' '}
                {label}
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      {dialog}
    </details>
  )
}
