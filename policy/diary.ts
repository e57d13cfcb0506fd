/** Why a day stands in the diary of a case. All but `own` are entered by the product and told in the language of the reader. */
export const diaryKinds = ['own', 'reappeared', 'promise-due', 'recheck'] as const
export type DiaryKind = (typeof diaryKinds)[number]

/** Characters of the words that such a day is about. */
export const mostDiaryWords = 120
