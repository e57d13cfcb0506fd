/** Papers of the track of complaints and reports. Names and numbers of complainants stay masked in all of them. */
import { documentType } from './define.ts'

/** Ways that stay open by article 39 of the consumer law. */
const otherWays =
  '您还可以通过以下途径解决争议：与经营者协商和解；请求消费者协会或者依法成立的其他调解组织调解；向有权的行政部门投诉；根据与经营者达成的仲裁协议提请仲裁；向人民法院提起诉讼。'

const matter = [
  ['受理编号', '{complaintNumber}'],
  ['收到日期', '{complaintDay}'],
] as const
const respondent = [
  ['被反映单位', '{respondent}'],
  ['地址', '{respondentAddress?}'],
] as const

export const complaintPapers = [
  documentType({
    id: 'DOC01',
    name: ['投诉登记表', 'Registration of a complaint'],
    mark: '投登',
    about: 'complaint',
    reader: 'office',
    body: [
      {
        rows: [
          ...matter,
          ['投诉人', '{complainant}'],
          ['联系电话', '{complainantPhone?}'],
          ...respondent,
          ['投诉事实', '{complaintText}'],
          ['诉求', '{demand?}'],
          ['登记人', '{recorder}'],
        ],
      },
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC02',
    name: ['举报登记表', 'Registration of a report'],
    mark: '举登',
    about: 'complaint',
    reader: 'office',
    body: [
      {
        rows: [
          ...matter,
          ['举报人', '{complainant}'],
          ['联系电话', '{complainantPhone?}'],
          ...respondent,
          ['线索和事实', '{complaintText}'],
          ['登记人', '{recorder}'],
        ],
      },
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC03',
    name: ['投诉受理决定书', 'Acceptance of a complaint'],
    mark: '受',
    about: 'complaint',
    reader: 'complainant',
    body: [
      '投诉人（编号 {complaintNumber}）：',
      '您于{complaintDay}反映{respondent}的事项，经审查属于本机关职责范围，符合受理条件，决定予以受理，并依法组织调解。',
      '反映事项：{complaintText}',
      '联系人：{contactName}，联系电话：{contactPhone}。',
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC04',
    name: ['投诉不予受理决定书', 'Rejection of a complaint'],
    mark: '不受',
    about: 'complaint',
    reader: 'complainant',
    body: [
      '投诉人（编号 {complaintNumber}）：',
      '您于{complaintDay}反映{respondent}的事项，经审查，属于{rejectReason}的情形，决定不予受理。',
      otherWays,
      '联系人：{contactName}，联系电话：{contactPhone}。',
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC05',
    name: ['投诉终止调解决定书', 'End of mediation'],
    mark: '终调',
    about: 'complaint',
    reader: 'complainant',
    body: [
      '投诉人（编号 {complaintNumber}）：',
      '您于{complaintDay}反映{respondent}的事项，本机关已依法受理。因出现{endReason}的情形，决定终止调解。',
      otherWays,
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC06',
    name: ['投诉调解书', 'Mediation agreement'],
    mark: '调',
    about: 'complaint',
    reader: 'office',
    body: [
      {
        rows: [...matter, ['投诉人', '{complainant}'], ['被投诉人', '{respondent}'], ['争议事实', '{complaintText}']],
      },
      '经本机关主持调解，双方自愿达成如下协议：',
      '{agreement}',
      '本调解书一式三份，双方各执一份，本机关留存一份。',
      { sign: ['投诉人（签名）', '被投诉人（签名或者盖章）'] },
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC07',
    name: ['限期提供身份证明材料通知书', 'Request for proof of identity'],
    mark: '补',
    about: 'complaint',
    reader: 'complainant',
    body: [
      '投诉人（编号 {complaintNumber}）：',
      '为处理您于{complaintDay}反映的事项，请于{deadline}前提供下列材料：',
      '{items}',
      '逾期未提供，或者提供的材料不真实的，本机关将依法不予受理。',
      '联系人：{contactName}，联系电话：{contactPhone}。',
      { seal: true },
    ],
  }),
  documentType({
    id: 'DOC08',
    name: ['举报处理结果告知书', 'Result of a report'],
    mark: '举告',
    about: 'complaint',
    reader: 'complainant',
    body: [
      '举报人（编号 {complaintNumber}）：',
      '您于{complaintDay}举报的事项，本机关已依法处理，现将结果告知如下：',
      '{result}',
      '感谢您的监督。您的个人信息受到严格保密。',
      { seal: true },
    ],
  }),
]
