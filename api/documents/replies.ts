/** Reply texts for one complaint, filled as far as the case goes. Blanks that are left stand as {名称} and cannot be sent. */

import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { contactInForce } from '#api/offices/in-force.ts'
import { wordsInForce } from '#api/wording/in-force.ts'
import { dayInChinese, type Values } from '#policy/documents/define.ts'
import { type DocumentField, documentFields } from '#policy/documents/fields.ts'
import { hasBlank, replyTemplates } from '#policy/documents/replies.ts'
import type { CaseModel, ComplaintModel } from '#prisma/generated/models.ts'
import { caseValues, usualValues } from './case-fields.ts'
import { complaintValues } from './complaint-fields.ts'

export async function readReplies(deps: Deps, row: CaseModel, complaint: ComplaintModel) {
  const { office = '', transferTo = '' } = await caseValues(deps.prisma, row, deps.now())
  const [own, receiver] = await Promise.all([usualValues(deps.prisma, row), receiverPhone(deps.prisma, row)])
  const known: Values = {
    ...complaintValues(deps, complaint),
    ...{ ...own, office, transferTo, dueDay: complaint.dueDay ?? '' },
  }
  const words = await wordsInForce(
    deps.prisma,
    row.districtCode,
    replyTemplates.map(({ id }) => id),
  )
  return replyTemplates.map(({ id, zh, en, ...template }) => {
    const text = words.get(id)?.[0] ?? template.text
    const missing: string[] = []
    const filled = text.replace(/\{(\w+)\}/g, (_, name: DocumentField) => {
      const value = (id === toAnother && name === 'contactPhone' ? receiver : known[name]) ?? ''
      if (value !== '') return dayInChinese(value)
      missing.push(documentFields[name].zh)
      return `{${documentFields[name].zh}}`
    })
    return { id, zh, en, text: filled, missing }
  })
}

/** Its telephone is that of the office which the matter went to. */
const toAnother = 'other-office'

async function receiverPhone(db: Deps['prisma'], { facts }: CaseModel): Promise<string | undefined> {
  const { transferTo } = facts as { transferTo?: string }
  return transferTo ? (await contactInForce(db, transferTo))?.telephone : undefined
}

/** A text with a blank in it is never sent to a citizen. */
export function refuseBlanks(text: string): void {
  if (!hasBlank(text)) return
  const detail = { zh: '答复中还有未填写的空白，请补全后发送', en: 'The reply still has blanks; fill them in before sending' }
  throw new Refusal('not-possible', { detail })
}
