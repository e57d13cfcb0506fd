/** The command palette. */
export default { title: 'Go to', hint: 'A page, a view or an institution', search: 'Search the cases for “{{words}}”' } as const
