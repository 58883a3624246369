const paths = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  dots: 'M12 4.5a.9.9 0 1 0 .01 0zM12 11a.9.9 0 1 0 .01 0zM12 17.500a.9.9 0 1 0 .01 0z',
  reply: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
  send: 'M5 12h6M5 5l15 7-15 7z',
  bolt: 'M13 3L6 13h5l-1 8 7-10h-5z',
  clipboard: 'M8 5H6v15h12V5h-2M9 3h6v4H9zM9 11h6M9 15h4',
  code: 'M9 8l-4 4 4 4M15 8l4 4-4 4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  refresh: 'M19 12a7 7 0 1 1-2-5M19 4v4h-4',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  shared: 'M10 14l4-4M8 11l-2 2a3.500 3.500 0 0 0 5 5l2-2M16 13l2-2a3.500 3.500 0 0 0-5-5l-2 2',
  attach:
    'M19 11l-7.500 7.500a4.500 4.500 0 0 1-6.500-6.500l8-8a3 3 0 0 1 4.500 4.500l-8 8a1.500 1.500 0 0 1-2-2l7-7',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9.500a2.500 2.500 0 1 0 .01 0',
} as const

/** A line drawing beside words, or in a button that has a name. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
