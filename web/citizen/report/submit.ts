/** Sends the draft. The same key goes with every repetition, so a retry after a lost answer files nothing twice. */
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'
import { plainPhone, webAddress } from './check.ts'
import type { Draft } from './draft.ts'
import { proofOfWork } from './work.ts'

/** randomUUID exists on secure origins only; a phone may reach the server by plain HTTP in a local network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The matter that its author has met too. */
export type MeToo = Pick<Schemas['LookAlike'], 'institutionId' | 'institutionName'>

export function complaintOf(draft: Draft): Schemas['NewComplaint'] {
  const optional = <K extends string>(key: K, value: string | null) => (value?.trim() ? { [key]: value.trim() } : {})
  return {
    kind: draft.kind,
    text: draft.text.trim(),
    ...(draft.kind === 'complaint' ? optional('demand', draft.demand) : {}),
    ...(draft.unknownInstitution ? {} : optional('institutionName', draft.institutionName)),
    ...(draft.unknownInstitution ? {} : optional('institutionId', draft.institutionId)),
    ...optional('districtCode', draft.districtCode),
    ...optional('address', draft.address),
    ...(draft.link.trim() ? optional('link', webAddress(draft.link)) : {}),
    ...optional('happenedOn', draft.happenedOn),
    ...(draft.kind === 'school' ? { ...optional('grade', draft.grade), ...optional('className', draft.className) } : {}),
    anonymous: draft.anonymous,
    ...(draft.anonymous ? {} : { contact: contactOf(draft) }),
    attachments: draft.files.map(({ id, token }) => ({ id, token })),
  }
}

const contactOf = ({ kind, name, phone, home }: Draft) => ({
  name: name.trim(),
  phone: plainPhone(phone),
  ...(kind === 'complaint' && home.trim() ? { address: home.trim() } : {}),
})

const bodyOf = (draft: Draft, alike: MeToo | null): Schemas['NewComplaint'] => ({
  ...complaintOf(alike ? { ...draft, anonymous: true } : draft),
  ...(alike ? { institutionId: alike.institutionId, institutionName: alike.institutionName, meToo: true } : {}),
})

/** While few are filing nothing more is asked; when the server wants work done first, it is done and the same report goes again. */
export async function fileComplaint(draft: Draft, key: string, alike: MeToo | null): Promise<Schemas['Receipt']> {
  const body = bodyOf(draft, alike)
  const file = (headers: Record<string, string>) =>
    answer(api.POST('/api/v1/public/complaints', { body, headers: { 'Idempotency-Key': key, ...headers } })) as Promise<
      Schemas['Receipt']
    >
  try {
    return await file({})
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'work-needed')) throw error
    return file({ 'Proof-of-Work': await proofOfWork() })
  }
}
