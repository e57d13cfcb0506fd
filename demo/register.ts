/** The white list as the education bureau would export it: only those who have, or had, a licence. */
import { type Catalogue, everyInstitution } from './catalogue.ts'
import type { RegisterRow } from './types.ts'

export function makeRegister(catalogue: Catalogue): RegisterRow[] {
  const rows: RegisterRow[] = []
  for (const { institution } of everyInstitution(catalogue)) {
    const { licence } = institution
    if (licence.status === 'none' || !licence.category || !licence.number) continue
    rows.push({
      name: institution.legalName,
      uscc: institution.uscc,
      licenceNo: licence.number,
      category: licence.category,
      status: licence.status,
      district: institution.district,
      addresses: licence.addresses,
      phones: institution.phones,
      legalNature: licence.category === 'subject' ? '非营利' : '营利',
    })
  }
  return rows
}
