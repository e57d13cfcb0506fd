/** Teachers whom an institution names in public on its site or account, as the crawler found them, held against the registered staff (M22.2). */

import { type Beside, ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'

export const teacherDisclosures = ledger({
  id: 'teacher-disclosures',
  zh: '教师资格网上公示',
  en: 'Teachers posted online',
  measures: 'M22.2',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter'],
  section: 1,
  indicators: 'K24',
  day: 'since',
  key: ['found', 'name', 'certificate'],
  filters: ['found'],
  reads: { 'training-staff': { within: 'always', own: true } },
  fields: {
    since: day('首次发现', 'First seen', {
      help: ['由网络监测在走完全站后填写', 'filled in by the crawler after it saw the whole site'],
    }),
    found: choice('公示情况', 'What was found', {
      named: ['公示姓名', 'a teacher is named'],
      unreadable: ['有公示栏，名单为图片等无法识别', 'a heading, but no list that can be read'],
      none: ['全站未见公示', 'nothing on the whole site'],
    }),
    name: optional(text('教师姓名', 'Teacher')),
    certificateKind: optional(
      choice('证书类别', 'Certificate', {
        teacher: ['教师资格证', 'teacher’s licence'],
        professional: ['职业（专业）能力证明', 'proof of skill'],
      }),
    ),
    certificate: optional(text('证书编号', 'Number of the certificate')),
    page: long('网页地址', 'Page'),
    place: optional(text('公示栏标题', 'Heading over the list')),
    evidence: optional(
      text('页面存证', 'Evidence', { help: ['所存网页的 SHA-256', 'SHA-256 of the page as it was kept'], capture: true }),
    ),
    seenOn: day('最近核实', 'Last seen'),
    goneOn: optional(day('撤下日期', 'Gone since')),
  },
  checks: [
    {
      id: 'no-list',
      violation: 'P02',
      measure: 'M22.2',
      judge: ([{ found, goneOn }]) =>
        found === 'none' && goneOn === undefined
          ? { zh: '全站未见教师资格公示', en: 'no list of teachers with their certificates on the whole site' }
          : null,
    },
    {
      id: 'not-registered',
      violation: 'P02',
      measure: 'M22.2',
      judge: ([{ name, goneOn }], { today, beside }) => {
        const staff = staffOn(today, beside)
        return isOpen(name, goneOn) && staff.length > 0 && !staff.some((one) => one.name === name)
          ? { zh: `网站公示的教师${name}不在从业人员登记中`, en: `${name} is posted as a teacher and not registered as staff` }
          : null
      },
    },
    {
      id: 'other-number',
      violation: 'P02',
      measure: 'M22.2',
      judge: ([{ name, certificate, goneOn }], { today, beside }) => {
        const registered = staffOn(today, beside).flatMap((one) => (one.name === name ? [one.certificate] : []))
        const differs = registered.length > 0 && registered.every((number) => number !== undefined && number !== certificate)
        return isOpen(name, goneOn) && certificate !== undefined && differs
          ? {
              zh: `${name}公示的证书编号 ${certificate} 与登记的 ${registered.join('、')} 不一致`,
              en: `the number ${certificate} posted for ${name} is not the registered ${registered.join(', ')}`,
            }
          : null
      },
    },
    {
      // whoever began after the site was last seen cannot stand there yet
      id: 'not-posted',
      violation: 'P02',
      measure: 'M22.2',
      by: [],
      judge: (rows, { today, beside }) => {
        const open = rows.filter(({ goneOn }) => goneOn === undefined)
        const posted = new Set(open.map(({ name }) => name))
        const seen =
          open
            .map(({ seenOn }) => seenOn)
            .sort()
            .at(-1) ?? ''
        const missing = staffOn(today, beside)
          .filter(({ role, from, name }) => role === 'teacher' && from <= seen && !posted.has(name))
          .map(({ name }) => name)
        return open.some(({ found }) => found === 'named') && missing.length > 0
          ? {
              zh: `已登记的教师${missing.join('、')}未在网站公示`,
              en: `registered and not posted on the site: ${missing.join(', ')}`,
              facts: { missing: missing.length },
            }
          : null
      },
    },
  ],
})

const isOpen = (name: string | undefined, goneOn: string | undefined): name is string =>
  name !== undefined && goneOn === undefined

type Registered = { name: string; certificate: string | undefined; role: string; from: string }

/** Who is registered on the day; an institution that registers nobody is told so by its own ledger. */
const staffOn = (today: string, beside: Beside): Registered[] =>
  (beside['training-staff'] ?? []).flatMap(({ name, certificate, role, from, leftOn }) =>
    typeof leftOn === 'string' && leftOn <= today
      ? []
      : [
          {
            name: String(name).replace(/\s/g, ''),
            certificate: typeof certificate === 'string' ? certificate.replace(/\s/g, '') : undefined,
            role: String(role),
            from: String(from),
          },
        ],
  )
