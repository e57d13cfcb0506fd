/** Documents over HTTP: whoever may act on a case draws up its papers. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import { seenCase } from '#api/cases/read-view.ts'
import * as contract from '#api/contract/documents.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { packEvidence } from '#api/evidence-package/pack.ts'
import type { Bind } from '#api/http/bind.ts'
import { disposition } from '#api/http/disposition.ts'
import { changeDocument, drawUp, issueDocument } from './documents.ts'
import { exhibitsOf, fillFromCase, typeOf } from './draft.ts'
import { readDocument, readDocuments } from './read-documents.ts'
import { readReplies } from './replies.ts'

export function documentRoutes(bind: Bind, deps: Deps): void {
  const { prisma, evidence } = deps

  bind(contract.listDocuments, async ({ params: { id }, staff }) => {
    await seenCase(prisma, id, staff)
    return { items: await readDocuments(prisma, { caseId: id }) }
  })

  bind(contract.previewDocument, async ({ params: { id }, body, staff }) => {
    const row = await seenCase(prisma, id, staff)
    const { type, fields, missing, parts } = await fillFromCase(deps, row, body)
    return { title: type.zh, number: null, parts, fields, missing, evidence: await exhibitsOf(deps, id) }
  })

  bind(contract.drawUpDocument, async ({ params: { id }, body, staff }) => {
    const row = await seenCase(prisma, id, staff)
    const { typed } = await fillFromCase(deps, row, body)
    const { id: documentId } = await drawUp(deps, staff.id, id, body, typed)
    await staffDid(deps, staff, 'document.draft', `document:${documentId}`, { type: body.type, caseId: id })
    return { document: await readDocument(prisma, documentId) }
  })

  bind(contract.changeDocument, async ({ params: { id }, body: { version, values }, staff }) => {
    const { row, ...document } = await seenDocument(deps, id, staff)
    const { typed } = await fillFromCase(deps, row, { ...document, values })
    await changeDocument(deps, id, version, typed)
    return { document: await readDocument(prisma, id) }
  })

  bind(contract.issueDocument, async ({ params: { id }, body: { version }, staff }) => {
    await seenDocument(deps, id, staff)
    await issueDocument(deps, staff.id, id, version)
    const document = await readDocument(prisma, id)
    await staffDid(deps, staff, 'document.issue', `document:${id}`, { type: document.type, number: document.number })
    return { document }
  })

  bind(contract.documentFile, async ({ params: { id }, query, staff, res }) => {
    const { type, number } = await seenDocument(deps, id, staff)
    const issue = await prisma.documentIssue.findFirst({
      where: { documentId: id, ...(query.issue ? { issue: query.issue } : {}) },
      orderBy: { issue: 'desc' },
    })
    if (!issue) throw new Refusal('not-found')
    const bytes = await evidence.get(issue.sha256)
    if (!bytes) throw new Refusal('evidence-missing')
    res.setHeader('Content-Type', contract.documentFile.produces)
    res.setHeader('Content-Disposition', disposition('attachment', `${typeOf(type).zh} ${number ?? ''}.docx`))
    res.setHeader('X-Content-Sha256', issue.sha256)
    res.send(bytes)
    return undefined
  })

  bind(contract.evidencePackage, async ({ params: { id }, staff, res }) => {
    const row = await seenCase(prisma, id, staff)
    const bytes = await packEvidence(deps, row)
    await staffDid(deps, staff, 'evidence.pack', `case:${id}`)
    res.setHeader('Content-Type', contract.evidencePackage.produces)
    res.setHeader('Content-Disposition', disposition('attachment', `${row.number} 证据.zip`))
    res.send(bytes)
    return undefined
  })

  bind(contract.replyTexts, async ({ params: { id }, staff }) => {
    const complaint = await prisma.complaint.findUnique({ where: { id } })
    if (!complaint?.caseId) throw new Refusal('not-found')
    const row = await seenCase(prisma, complaint.caseId, staff)
    return { items: await readReplies(deps, row, complaint) }
  })
}

async function seenDocument({ prisma }: Deps, id: string, staff: Staff) {
  const document = await prisma.caseDocument.findUnique({ where: { id } })
  if (!document) throw new Refusal('not-found')
  return { ...document, row: await seenCase(prisma, document.caseId, staff) }
}
