import { textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import { chooser, controlAttributes, type ElementProps } from './element-props.ts'
import { useOwnValue } from './own-value.ts'
import { servedValue } from './served.ts'

const kinds: Readonly<Record<string, { readonly type: string; readonly name: string }>> = {
  datepicker: { type: 'date', name: 'Date' },
  timepicker: { type: 'time', name: 'Time' },
  datetimepicker: { type: 'datetime-local', name: 'Date and time' },
}

/** Draws what a date, a time or both are picked with. */
export function DateField(props: ElementProps) {
  const { element, context } = props
  const { type, name } = kinds[textOf(element.type)] ?? { type: 'date', name: 'Date' }
  const isBoth = type === 'datetime-local'
  const [value, setValue] = useOwnValue(servedValue(props))
  const [ask, dialog] = useConfirm(element, context)
  const pick = (picked: string) =>
    ask(() => {
      setValue(picked)
      chooser(props)(picked)
    })
  return (
    <>
      <input
        className="bk-select bk-date"
        type={type}
        {...controlAttributes(props, wordsOf(element.placeholder) || name)}
        value={isBoth ? localTime(value) : value}
        onChange={({ target }) => pick(isBoth ? seconds(target.value) : target.value)}
      />
      {dialog}
    </>
  )
}

// Slack counts seconds since 1970, the control has local time without a zone.
function localTime(value: string): string {
  const date = new Date(Number(value) * 1000)
  if (value === '' || Number.isNaN(date.getTime())) return ''
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function seconds(local: string): string {
  const time = new Date(local).getTime()
  return Number.isNaN(time) ? '' : String(Math.floor(time / 1000))
}
