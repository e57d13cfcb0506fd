/** A: where adverts may not stand, how they must be marked, and who answers for them. */
import { penalties } from './penalties.ts'
import type { ViolationRow } from './row.ts'

export const adPlacement = [
  {
    code: 'A01',
    zh: '违规刊播校外培训广告',
    en: 'training advert in a forbidden place',
    means: {
      zh: '在主流媒体、网络平台、公共场所或居民区刊播面向中小学生、幼儿的培训广告，学科与非学科均不允许',
      en: 'An advert for training of pupils or kindergarten children, subject or not, in mainstream media, on platforms, in public places or residential areas',
    },
    basis: 'M26.3 N8AD MOE53-22',
    lead: 'DEP-MSA',
    severity: [2, 2],
    penalty: {
      zh: '责令停止并清理，约谈，提高抽查频次；内容虚假的按虚假广告处理',
      en: 'Stop and clear, talk, more inspections; false content is handled as false advertising',
    },
    measures: 'M26.3',
  },
  {
    code: 'A11',
    zh: '校园内广告或利用学生用品',
    en: 'advert on campus or on school things',
    means: {
      zh: '在中小学、幼儿园内做商业广告，或借教材教辅、练习册、文具、校服、校车等做广告',
      en: 'Commercial adverts inside schools or kindergartens, or on textbooks, exercise books, stationery, uniforms or school buses',
    },
    basis: 'AD-39 AD-58.1.12 M26.4 M26.5',
    lead: 'DEP-MSA DEP-EDU',
    severity: [3, 3],
    penalty: penalties.adContent,
    measures: 'M26.4 M26.5',
  },
  {
    code: 'A14',
    zh: '广告不可识别',
    en: 'advert not recognisable as one',
    means: {
      zh: '以科普、体验、测评或新闻形式带货，附购买链接或联系方式却未标明“广告”',
      en: 'Knowledge, experience, review or news that carries a purchase link or contact without the mark 广告',
    },
    basis: 'AD-14 AD-59.3 IAD-9 IDN-10 IDN-11',
    lead: 'DEP-MSA',
    severity: [1, 2],
    penalty: {
      zh: '对发布者处十万元以下罚款；首次轻微可不罚',
      en: 'Publisher up to 100,000; a first minor breach may go unpunished',
    },
    measures: 'M26.3',
  },
  {
    code: 'A18',
    zh: '骚扰营销',
    en: 'nuisance marketing',
    means: {
      zh: '未经同意发短信、打电话推销，或弹窗广告无法一键关闭',
      en: 'Calls or messages without consent, pop-ups that cannot be closed',
    },
    basis: 'AD-43 AD-44 AD-62 IAD-10',
    lead: 'DEP-MSA',
    severity: [1, 2],
    penalty: { zh: '五千至三万元罚款', en: 'Fine of 5,000-30,000' },
    measures: 'M26.3',
  },
  {
    code: 'A19',
    zh: '平台或场所未制止违法广告',
    en: 'platform or place did not stop an unlawful advert',
    means: {
      zh: '平台或场所管理者明知、应知广告违法而不制止',
      en: 'The manager of a platform or place knew or should have known and did not act',
    },
    basis: 'AD-45 AD-63 IAD-16 IAD-29',
    lead: 'DEP-MSA DEP-CAC',
    severity: [2, 2],
    penalty: {
      zh: '违法所得五万元以上的处一至三倍；不足五万元的处一万至五万元',
      en: 'Gain of 50,000 or more: 1-3 times; less: 10,000-50,000',
    },
    measures: 'M26.3',
  },
  {
    code: 'A20',
    zh: '推销禁止提供的培训',
    en: 'advert for training that may not be offered',
    means: {
      zh: '为无证、学龄前学科、假期学科等本身被禁止的培训做广告；适用前须法制审核',
      en: 'An advert for training that is itself forbidden, such as unlicensed, preschool subject or holiday subject classes; legal review before use',
    },
    basis: 'AD-37 AD-57.5',
    lead: 'DEP-MSA DEP-EDU',
    severity: [3, 3],
    penalty: penalties.adBanned,
    measures: 'M19.4 M26.3',
  },
  {
    code: 'A22',
    zh: '未履行广告查验、建档义务',
    en: 'adverts not checked or not archived',
    means: {
      zh: '广告主、发布者未查验或未留存广告档案（至少三年）',
      en: 'Advertiser or publisher did not check, or kept no ad archive for at least three years',
    },
    basis: 'AD-34 AD-60 IAD-13 IAD-14 IAD-18 IAD-28',
    lead: 'DEP-MSA',
    severity: [1, 1],
    penalty: { zh: '五万元以下罚款', en: 'Fine up to 50,000' },
    measures: 'M26.3',
  },
  {
    code: 'A23',
    zh: '招生简章和广告未备案',
    en: 'prospectus or advert not filed',
    means: {
      zh: '民办机构的招生简章、广告未报审批机关备案',
      en: 'A private institution did not file its prospectus or adverts with the approval authority',
    },
    basis: 'PEL-42 PEL-62',
    lead: 'DEP-EDU',
    severity: [1, 1],
    penalty: {
      zh: '责令改正；简章严重虚假的按民办教育法处理',
      en: 'Order to correct; a seriously false prospectus falls under private-education law',
    },
    measures: 'M26.3',
  },
] as const satisfies readonly ViolationRow[]
