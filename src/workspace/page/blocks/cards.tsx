import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { Button } from './elements/button.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { numbered } from './numbered.ts'
import { Picture } from './picture.tsx'
import { type Fields, fieldsOf, isThere, listOf } from './shape.ts'
import { TextObject } from './text/text-object.tsx'

/** Draws a card: pictures, a title, words and buttons. */
export function Card({ block, context }: BlockProps) {
  return <CardBody card={block} context={context} />
}

/** Draws cards side by side. */
export function Carousel({ block, context }: BlockProps) {
  return (
    <ul className="bk-carousel">
      {numbered(listOf(block.elements).map(fieldsOf)).map(({ key, item }) => (
        <li key={key}>
          {item.type === 'card' ? (
            <CardBody card={item} context={context} />
          ) : (
            <NotDrawn kind="Block" value={item} />
          )}
        </li>
      ))}
    </ul>
  )
}

function CardBody({ card, context }: { readonly card: Fields; readonly context: DrawContext }) {
  const actions = listOf(card.actions).map(fieldsOf)
  return (
    <div className="bk-card">
      {isThere(card.hero_image) && <Picture image={fieldsOf(card.hero_image)} look="bk-picture" />}
      <div className="bk-card-head">
        {isThere(card.icon) && <Picture image={fieldsOf(card.icon)} look="bk-card-icon" />}
        <div>
          <div className="bk-card-title">
            <TextObject value={card.title} context={context} />
          </div>
          <div className="bk-small">
            <TextObject value={card.subtitle} context={context} />
          </div>
        </div>
      </div>
      <TextObject value={card.body} context={context} />
      {actions.length > 0 && (
        <div className="bk-actions">
          {numbered(actions).map(({ key, item }) =>
            item.type === 'button' ? (
              <Button key={key} element={item} blockId="" context={context} />
            ) : (
              <NotDrawn key={key} kind="Element" value={item} />
            ),
          )}
        </div>
      )}
    </div>
  )
}
