/** Items with keys for React: their places, since a list we are sent has no better names and is never reordered. */
export function numbered<Item>(
  items: readonly Item[],
): readonly { readonly key: string; readonly item: Item }[] {
  return items.map((item, index) => ({ key: String(index), item }))
}
