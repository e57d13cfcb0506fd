/** The facts of a text for officers: what, for whom, when, for how much, where, by whom. The readers stand in facts/. */
import { addressesIn } from '#policy/contacts/addresses.ts'
import { valuesOf } from '#policy/contacts/found.ts'
import { institutionsIn } from '#policy/contacts/institutions.ts'
import { phonesIn } from '#policy/contacts/phones.ts'
import { qqIn } from '#policy/contacts/qq.ts'
import { registrationIn } from '#policy/contacts/registration.ts'
import { wechatIn } from '#policy/contacts/wechat.ts'
import { districtOf } from '#policy/districts.ts'
import type { Facts } from '#policy/nouns.ts'
import type { Marks } from '#policy/text/marks.ts'
import type { Context } from './context.ts'
import { modesIn } from './facts/modes.ts'
import { subjectsIn } from './facts/subjects.ts'
import { teacherClaimsIn } from './facts/teacher-claims.ts'
import { teachersIn } from './facts/teachers.ts'
import type { Span } from './find-patterns.ts'

export function factsOf(context: Context): Facts {
  const { reading, audience, prices, amounts, slots, marks, numbers } = context
  const { text } = reading
  const quoteOf = (span: Span) => reading.place(span).quote
  const { subjects, activities } = subjectsIn(text)
  return {
    subjects,
    activities,
    grades: audience.grades,
    stage: audience.stages,
    mode: context.mode,
    modes: modesIn(text),
    slots: slots.map((slot) => {
      const { where: _, ...place } = reading.place(slot)
      return { ...slot, ...place }
    }),
    prices: prices.map((price) => ({ yuan: price.yuan, per: price.per, purpose: price.purpose, quote: quoteOf(price) })),
    amounts: amounts.map((amount) => ({ value: amount.value, unit: amount.unit, gift: amount.gift, quote: quoteOf(amount) })),
    ...contactsIn(text, marks, quoteOf),
    teachers: valuesOf(teachersIn(text, marks)),
    teacherClaims: teacherClaimsIn(text, marks, numbers).map((claim) => ({
      kind: claim.kind,
      value: claim.value,
      quote: quoteOf(claim),
    })),
  }
}

type ContactFacts = Pick<Facts, 'phones' | 'wechat' | 'qq' | 'addresses' | 'units' | 'institutions' | 'uscc' | 'licences' | 'icp'>

function contactsIn(text: string, marks: Marks, quoteOf: (span: Span) => string): ContactFacts {
  const phones = phonesIn(text, marks)
  const addresses = addressesIn(text, marks)
  const { uscc, licences, icp } = registrationIn(text, marks)
  return {
    phones: valuesOf(phones),
    wechat: valuesOf(wechatIn(text, marks, phones).map((id) => (/^\d/.test(id.value) ? id : { ...id, value: quoteOf(id) }))),
    qq: valuesOf(qqIn(text, marks)),
    addresses: valuesOf(addresses),
    units: [...new Set(valuesOf(addresses).flatMap((address) => districtOf(address)?.code ?? []))],
    institutions: valuesOf(institutionsIn(text, marks)),
    uscc: valuesOf(uscc),
    licences: valuesOf(licences),
    icp: valuesOf(icp),
  }
}
