/** What the blanks of the documents are called, and whether the case fills them or an officer is asked. */
import type { Bilingual } from '../bilingual.ts'

/** `text` fits a line, `long` a paragraph or more, `day` is YYYY-MM-DD and printed in Chinese. */
export type FieldKind = 'text' | 'long' | 'day'
type Field = Bilingual & { kind: FieldKind; from: 'case' | 'complaint' | 'asked' }

const field =
  (from: Field['from'], kind: FieldKind) =>
  (zh: string, en: string): Field => ({ zh, en, kind, from })
const ofCase = field('case', 'text')
const ofCaseLong = field('case', 'long')
const ofCaseDay = field('case', 'day')
const ofComplaint = field('complaint', 'text')
const ofComplaintDay = field('complaint', 'day')
const ofComplaintLong = field('complaint', 'long')
const asked = field('asked', 'text')
const askedLong = field('asked', 'long')
const askedDay = field('asked', 'day')

/** What a case knows can still be typed where the case knows nothing yet; what it knows cannot be overwritten. */
export const documentFields = {
  caseNumber: ofCase('案件编号', 'case number'),
  office: ofCase('办案机关', 'office'),
  today: ofCaseDay('出具日期', 'day of issue'),
  partyName: ofCase('当事人名称', 'name of the party'),
  partyUscc: ofCase('统一社会信用代码', 'unified social credit code'),
  partyAddress: ofCase('当事人地址', 'address of the party'),
  partyPhone: ofCase('当事人电话', 'phone of the party'),
  partyLicence: ofCase('办学许可证号', 'number of the training licence'),
  cause: ofCase('案由', 'matter'),
  source: ofCase('案件来源', 'source of the case'),
  leadDay: ofCaseDay('发现线索日期', 'day of the lead'),
  filedDay: ofCaseDay('立案日期', 'day of filing'),
  noticeDay: ofCaseDay('告知书送达日期', 'day of the penalty notice'),
  decidedDay: ofCaseDay('决定日期', 'day of the decision'),
  officers: ofCase('办案人员及执法证号', 'officers with card numbers'),
  reviewer: ofCase('审核人员', 'reviewer'),
  facts: ofCaseLong('查明的事实', 'facts found'),
  brokenRules: ofCaseLong('违反的规定', 'rules broken'),
  clause: ofCase('处理依据', 'clause of the decision'),
  penalty: ofCaseLong('处理内容', 'what is decided'),
  fine: ofCase('罚款金额', 'amount of the fine'),
  transferTo: ofCase('接收机关', 'receiving office'),
  closingGround: ofCase('结案情形', 'ground for closing'),
  notFiledGround: ofCase('不予立案情形', 'ground for not filing'),

  complaintNumber: ofComplaint('受理编号', 'receipt number'),
  complaintDay: ofComplaintDay('收到日期', 'day of receipt'),
  complainant: ofComplaint('反映人（已隐去）', 'complainant (masked)'),
  complainantPhone: ofComplaint('反映人电话（已隐去）', 'phone of the complainant (masked)'),
  respondent: ofComplaint('被反映单位', 'who is complained of'),
  respondentAddress: ofComplaint('被反映单位地址', 'address of whom is complained of'),
  dueDay: ofComplaintDay('答复期限', 'day of the answer'),
  complaintText: ofComplaintLong('反映事项', 'what was reported'),
  demand: ofComplaint('诉求', 'demand'),
  rejectReason: ofComplaint('不予受理的法定情形', 'statutory ground of the rejection'),
  endReason: ofComplaint('终止调解的法定情形', 'statutory ground for ending mediation'),

  representative: asked('法定代表人（负责人）', 'legal representative'),
  contactName: asked('联系人', 'contact person'),
  contactPhone: asked('联系电话', 'contact phone'),
  place: asked('地点', 'place'),
  startTime: asked('开始时间', 'start'),
  endTime: asked('结束时间', 'end'),
  deadline: askedDay('截止日期', 'last day'),
  items: askedLong('事项（材料）清单', 'list of items'),
  reason: askedLong('理由', 'reason'),
  opinion: askedLong('意见', 'opinion'),
  nature: askedLong('定性及处理意见', 'nature and proposed handling'),
  discretion: askedLong('裁量理由', 'reasons of discretion'),
  defence: askedLong('陈述申辩及复核情况', 'defence and how it was weighed'),
  situation: askedLong('现场情况', 'what was found on site'),
  talk: askedLong('问答记录', 'questions and answers'),
  person: asked('被询问人（谈话对象）', 'person asked'),
  personId: asked('身份证件号码', 'number of the identity document'),
  personSex: asked('性别', 'sex'),
  personAddress: asked('住址', 'home address'),
  personPost: asked('工作单位及职务', 'employer and post'),
  witness: asked('见证人', 'witness'),
  recusal: asked('是否申请回避', 'asks for recusal?'),
  times: asked('第几次询问', 'which inquiry'),
  carrier: asked('原始载体及状态', 'original carrier and its state'),
  method: askedLong('提取方法和过程', 'method and process'),
  extractor: asked('提取人', 'who extracted it'),
  hash: asked('完整性校验值', 'integrity check value'),
  provider: asked('证据提供人意见', 'opinion of the provider'),
  amount: asked('金额（元）', 'amount (yuan)'),
  period: asked('退款期限', 'period of the refund'),
  agreement: askedLong('协议内容', 'terms agreed'),
  result: askedLong('处理结果', 'result'),
  host: asked('主持人', 'host'),
  recorder: asked('记录人', 'recorder'),
  members: asked('参加人员', 'members'),
  openness: asked('是否公开', 'open or closed'),
  conclusion: askedLong('结论', 'conclusion'),
  dutyText: askedLong('应履行的义务', 'duties to perform'),
  servedPaper: asked('送达文书名称及文号', 'paper served, with its number'),
  receiver: asked('受送达人', 'receiver'),
  serviceAddress: asked('送达地址', 'address for service'),
  serviceMethod: asked('送达方式', 'way of service'),
  electronic: asked('是否同意电子送达及方式', 'consent to electronic service'),
  execution: asked('执行方式及结果', 'how it was executed'),
  checkItems: askedLong('检查项目及情况', 'items checked and what was found'),
  commitment: askedLong('整改承诺', 'commitments'),
  followUp: askedDay('复查日期', 'day of the follow-up'),
  inspectors: asked('检查人员', 'inspectors'),
  publishDay: askedDay('公示日期', 'day of publication'),
} as const satisfies Record<string, Field>

export type DocumentField = keyof typeof documentFields
