/**
 * One question that citizens ask: id, sources (ids of measures or bases), wordings in Chinese and in English divided by |,
 * the answer in both languages. A limit's id in braces stands for its figure: {end-offline} becomes 20:30.
 */
export type QuestionRow = [id: string, sources: string, zh: string, en: string, answerZh: string, answerEn: string]
