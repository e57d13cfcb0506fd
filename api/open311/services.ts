/** What can be reported, as Open311 calls it. The codes are the kinds of complaints. */
import type { complaintKinds } from '#api/contract/public.ts'
import { Open311Error, type Value } from './formats.ts'

type Code = (typeof complaintKinds)[number]

const names: Record<Code, { name: string; description: string; keywords: string }> = {
  report: { name: '举报违规培训', description: '举报校外培训机构的违规培训、广告和收费', keywords: '补课,培训,广告,收费' },
  complaint: { name: '投诉退费与合同', description: '与培训机构的退费、合同纠纷', keywords: '退费,合同,跑路' },
  school: { name: '反映校内问题', description: '作业、考试、课后服务等校内问题', keywords: '作业,考试,课后服务' },
  question: { name: '政策咨询', description: '咨询双减政策', keywords: '政策,咨询' },
}

const codes = Object.keys(names) as Code[]

export const codeOf = (text: unknown): Code => {
  const code = codes.find((one) => one === text)
  if (!code) throw new Open311Error(404, 'service_code is not known')
  return code
}
export const nameOf = (code: string): string => names[code as Code]?.name ?? code

export const services = (): Value =>
  codes.map((code) => ({
    service_code: code,
    service_name: names[code].name,
    description: names[code].description,
    metadata: true,
    type: 'realtime',
    keywords: names[code].keywords,
    group: '校外培训与作业负担',
  }))

/** The one thing that is asked beside the usual: whom it is about. */
export const institutionAttribute = 'institution'

export const definition = (code: Code): Value => ({
  service_code: code,
  attributes: [
    {
      variable: true,
      code: institutionAttribute,
      datatype: 'string',
      required: false,
      datatype_description: '机构或学校名称，不知道可以不填',
      order: 1,
      description: '机构或学校名称',
    },
  ],
})
