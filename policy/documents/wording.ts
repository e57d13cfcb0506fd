/** The fixed words of replies and documents, which an office may put in its own way. Blanks stay: what a text must say, it says. */
import type { Bilingual } from '../bilingual.ts'
import type { DocumentType } from './define.ts'
import { type DocumentField, documentFields } from './fields.ts'
import { documentTypes } from './index.ts'
import { replyTemplates } from './replies.ts'

export interface Wording extends Bilingual {
  id: string
  kind: 'reply' | 'document'
  /** as the product came */
  paragraphs: readonly string[]
}

const ofDocument = ({ id, zh, en, body }: DocumentType): Wording => ({
  ...{ id, zh, en, kind: 'document' },
  paragraphs: body.filter((part) => typeof part === 'string'),
})

/** Every text that can be worded otherwise; a form of tables alone has none. */
export const wordings: readonly Wording[] = [
  ...replyTemplates.map(({ id, zh, en, text }): Wording => ({ id, zh, en, kind: 'reply', paragraphs: [text] })),
  ...documentTypes.map(ofDocument).filter(({ paragraphs }) => paragraphs.length > 0),
]

const byId = new Map(wordings.map((wording) => [wording.id, wording]))

export const wordingById = (id: string): Wording | null => byId.get(id) ?? null

export const longestParagraph = 4000

const blanksIn = (text: string): string[] => (text.match(/\{[^{}]*\}/g) ?? []).sort()

const listed = (blanks: readonly string[]): string => blanks.join(' ') || '–'

/** What the blanks of these paragraphs stand for, in the order of the text. */
export function blanksNamed(paragraphs: readonly string[]): (Bilingual & { blank: string })[] {
  const named = new Map(
    paragraphs.flatMap((text) => text.match(/\{\w+\??\}/g) ?? []).map((blank) => [blank.replace(/\W/g, ''), blank]),
  )
  return [...named].flatMap(([id, blank]) => {
    const { zh, en } = documentFields[id as DocumentField] ?? {}
    return zh && en ? [{ blank, zh, en }] : []
  })
}

export type WordingFault = Bilingual & { paragraph: number }

/** What is wrong with a new wording, by paragraph. Each paragraph keeps exactly the blanks that it had. */
export function wordingFaults({ paragraphs: builtIn }: Wording, paragraphs: readonly string[]): WordingFault[] {
  if (paragraphs.length !== builtIn.length)
    return [{ paragraph: 0, zh: `应有${builtIn.length}段`, en: `there have to be ${builtIn.length} paragraphs` }]
  return paragraphs.flatMap((text, at): WordingFault[] => {
    const paragraph = at + 1
    if (text.trim() === '') return [{ paragraph, zh: '不能为空', en: 'must not be empty' }]
    if (text.length > longestParagraph)
      return [{ paragraph, zh: `最多${longestParagraph}字`, en: `at most ${longestParagraph} characters` }]
    const wanted = blanksIn(builtIn[at] ?? '')
    const found = blanksIn(text)
    if (/[{}]/.test(text.replace(/\{\w+\??\}/g, '')) || found.join() !== wanted.join())
      return [{ paragraph, zh: `应恰好含有空白：${listed(wanted)}`, en: `has to keep exactly these blanks: ${listed(wanted)}` }]
    return []
  })
}

/** The document with its paragraphs in other words; tables, evidence and signatures stay. */
export function worded(type: DocumentType, paragraphs: readonly string[] | null): DocumentType {
  if (!paragraphs) return type
  let next = 0
  return { ...type, body: type.body.map((part) => (typeof part === 'string' ? (paragraphs[next++] ?? part) : part)) }
}
