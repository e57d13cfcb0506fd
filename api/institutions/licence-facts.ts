/** What the register says of an institution, in the classifier's terms. */
import type { Licence } from '#policy/nouns.ts'
import type { KnownInstitution } from './candidates.ts'

/** `undefined` when nobody knows: unknown is not unlicensed. */
export function licenceFacts(institution: KnownInstitution): Licence | undefined {
  const { licenceStatus: status, category, districtCode, identifiers } = institution
  if (status !== 'licensed' && status !== 'unlicensed' && status !== 'overdue') return undefined
  return {
    status,
    category: category as Licence['category'],
    // Addresses seen on pages are claims; only those of the register are licensed.
    addresses: institution.origin === 'register' ? identifiers.filter(isRegisteredAddress).map(({ value }) => value) : [],
    district: districtCode,
  }
}

const isRegisteredAddress = ({ kind, source }: { kind: string; source: string }) => kind === 'address' && source === 'register'
