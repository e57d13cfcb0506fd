/** What the receipt on paper says, for the holder of a tracking code. Read without the words of the complaint and the contact box. */
import { dayOf } from '#api/cases/due.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import type { Deps } from '#api/deps.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { categoryAsRead, categoryOfText } from './advice.ts'
import { answerBy, nextSteps } from './receipt.ts'
import { receiptProof } from './receipt-proof.ts'
import { trackingCodeHash } from './seal.ts'

export interface PaperReceipt {
  number: string
  code: string
  filedAt: Date
  /** null: not clear from the words */
  category: Bilingual | null
  /** as the complainant named it; null: did not know */
  institution: string | null
  dueDay: string
  next: Bilingual[]
  /** the page that verifies this receipt; without the code */
  verifyUrl: string
  trackUrl: string
}

type Kind = Parameters<typeof nextSteps>[0]

/** null when no complaint has this code */
export async function readReceipt({ prisma, settings }: Deps, code: string, origin: string): Promise<PaperReceipt | null> {
  const complaint = await prisma.complaint.findUnique({ where: { codeHash: trackingCodeHash(settings.secret, code) } })
  if (!complaint) return null
  const { number, createdAt, text, anonymous, classification, institutionName } = complaint
  const [kind, day] = [complaint.kind as Kind, dayOf(createdAt)]
  const terms = await termsInForce(prisma)
  const shown = { number, filedAt: createdAt.toISOString() }
  const proof = receiptProof(settings.secret, shown)
  return {
    number,
    code,
    filedAt: createdAt,
    category: categoryAsRead(classification) ?? categoryOfText(text, createdAt),
    institution: institutionName,
    dueDay: complaint.dueDay ?? answerBy(kind, day, terms),
    next: nextSteps(kind, day, anonymous, terms),
    verifyUrl: `${origin}/verify?${new URLSearchParams({ ...shown, proof })}`,
    trackUrl: `${origin}/track`,
  }
}
