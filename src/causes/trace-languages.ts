/** The languages whose traces are read. */
export const traceLanguages = ['Python', 'Node.js', 'Java', 'PHP', 'Go'] as const
