type TopBarSelectProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string; readonly lang?: string }[]
  readonly choose: (value: string) => void
}

/** One choice in the top bar. On a narrow screen its label is only read out. */
export function TopBarSelect({ label, value, options, choose }: TopBarSelectProps) {
  return (
    <label className="top-bar-choice">
      <span className="top-bar-label">{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
