/**
 * The fixed words of replies and documents, which an office may put in its own way: paragraphs, headings and cells of tables, lines of
 * signature. Blanks stay: what a text must say, it says. Which rows a table has and who signs is structure, and stays too.
 */
import type { Bilingual } from '../bilingual.ts'
import type { DocumentType, Part } from './define.ts'
import { type DocumentField, documentFields } from './fields.ts'
import { documentTypes } from './index.ts'
import { replyTemplates } from './replies.ts'

export interface Wording extends Bilingual {
  id: string
  kind: 'reply' | 'document'
  /** as the product came: paragraphs first, then words of tables, then lines of signature */
  paragraphs: readonly string[]
  /** what each of them is */
  parts: readonly WordPart[]
}
export type WordPart = 'paragraph' | 'table' | 'signature'

/** A cell of blanks alone has nothing to put otherwise. */
const hasWords = (cell: string): boolean => cell.replace(/\{\w+\??\}/g, '').trim() !== ''

const wordsOf = (part: Part): [WordPart, string[]] => {
  if (typeof part === 'string') return ['paragraph', [part]]
  if ('rows' in part) return ['table', part.rows.flatMap(([label, cell]) => (hasWords(cell) ? [label, cell] : [label]))]
  return ['signature', 'sign' in part ? [...part.sign] : []]
}

function ofDocument({ id, zh, en, body }: DocumentType): Wording {
  const found = body.map(wordsOf)
  const words = (['paragraph', 'table', 'signature'] as const).flatMap((kind) =>
    found.flatMap(([one, texts]) => (one === kind ? texts.map((text) => ({ kind, text })) : [])),
  )
  const [paragraphs, parts] = [words.map(({ text }) => text), words.map(({ kind }) => kind)]
  return { id, zh, en, kind: 'document', paragraphs, parts }
}

const ofReply = ({ id, zh, en, text }: (typeof replyTemplates)[number]): Wording => ({
  ...{ id, zh, en, kind: 'reply' },
  ...{ paragraphs: [text], parts: ['paragraph'] },
})

/** Every text that can be worded otherwise. */
export const wordings: readonly Wording[] = [...replyTemplates.map(ofReply), ...documentTypes.map(ofDocument)]

/** A version from before the words of tables could be set holds the paragraphs alone; the rest is as the product came. */
export const wholeOf = ({ paragraphs }: Wording, kept: readonly string[] | null): string[] =>
  kept === null ? [...paragraphs] : [...kept, ...paragraphs.slice(kept.length)]

const byId = new Map(wordings.map((wording) => [wording.id, wording]))

export const wordingById = (id: string): Wording | null => byId.get(id) ?? null

export const longestParagraph = 4000
/** A heading of a table and a line of signature have room for so many characters. */
export const longestLabel = 60

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
export function wordingFaults({ paragraphs: builtIn, parts }: Wording, paragraphs: readonly string[]): WordingFault[] {
  if (paragraphs.length !== builtIn.length)
    return [{ paragraph: 0, zh: `应有${builtIn.length}段`, en: `there have to be ${builtIn.length} paragraphs` }]
  return paragraphs.flatMap((text, at): WordingFault[] => {
    const paragraph = at + 1
    if (text.trim() === '') return [{ paragraph, zh: '不能为空', en: 'must not be empty' }]
    const longest = parts[at] === 'paragraph' ? longestParagraph : longestLabel
    if (text.length > longest) return [{ paragraph, zh: `最多${longest}字`, en: `at most ${longest} characters` }]
    const wanted = blanksIn(builtIn[at] ?? '')
    const found = blanksIn(text)
    if (/[{}]/.test(text.replace(/\{\w+\??\}/g, '')) || found.join() !== wanted.join())
      return [{ paragraph, zh: `应恰好含有空白：${listed(wanted)}`, en: `has to keep exactly these blanks: ${listed(wanted)}` }]
    return []
  })
}

/** The document in other words; its blanks, rows, evidence and seal stay. */
export function worded(type: DocumentType, kept: readonly string[] | null): DocumentType {
  const wording = byId.get(type.id)
  if (!wording || !kept) return type
  const words = wholeOf(wording, kept)
  const next = { paragraph: 0, table: wording.parts.indexOf('table'), signature: wording.parts.indexOf('signature') }
  const take = (kind: WordPart, builtIn: string) => words[next[kind]++] ?? builtIn
  const body = type.body.map((part): Part => {
    if (typeof part === 'string') return take('paragraph', part)
    if ('rows' in part)
      return {
        rows: part.rows.map(([label, cell]) => [take('table', label), hasWords(cell) ? take('table', cell) : cell] as const),
      }
    return 'sign' in part ? { sign: part.sign.map((line) => take('signature', line)) } : part
  })
  return { ...type, body }
}
