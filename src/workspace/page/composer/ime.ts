/** Whether a key belongs to an input method that is still composing a word; Safari says it by the code alone. */
export function isComposing({ nativeEvent }: { readonly nativeEvent: object }): boolean {
  const { isComposing = false, keyCode = 0 }: { isComposing?: boolean; keyCode?: number } = nativeEvent
  return isComposing || keyCode === 229
}
