/** How yes and no are written on pages and in sheets. */
export const flagWords = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const
