/** A text the product shows in both of its languages. */
export type Bilingual = { zh: string; en: string }
