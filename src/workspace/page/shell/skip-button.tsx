/** The first thing that Tab reaches: past the list, to the messages. No link, because the hash says what is shown. */
export function SkipButton() {
  return (
    <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
      Skip to the messages
    </button>
  )
}
