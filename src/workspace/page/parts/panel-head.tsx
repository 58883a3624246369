import { Icon } from './icon.tsx'

type PanelHeadProps = {
  readonly title: string
  readonly detail: string
  readonly close: () => void
}

/** The top of a panel beside the channel. */
export function PanelHead({ title, detail, close }: PanelHeadProps) {
  const name = `Close ${title.toLowerCase()}`
  return (
    <header className="panel-head">
      <h2>{title}</h2>
      <span className="muted">{detail}</span>
      <button type="button" className="icon-button" aria-label={name} title={name} onClick={close}>
        <Icon name="close" />
      </button>
    </header>
  )
}
