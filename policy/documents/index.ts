/** Every document that can be issued, in the order of a case. */
import { complaintPapers } from './complaint-papers.ts'
import { decidingPapers } from './deciding-papers.ts'
import type { DocumentType } from './define.ts'
import { openingPapers } from './opening-papers.ts'

export const documentTypes: readonly DocumentType[] = [...complaintPapers, ...openingPapers, ...decidingPapers]

const byId = new Map(documentTypes.map((type) => [type.id, type]))

export const documentTypeById = (id: string): DocumentType | null => byId.get(id) ?? null
