/**
 * Grounds for turning a complaint down and for ending its mediation, numbered and worded as in the measures of their day: order 20
 * (articles 15 and 21) to 2026-04-14, order 121 (articles 16 and 23) from then on.
 */
import type { Bilingual } from './bilingual.ts'

export type ComplaintGround = 'rejectReason' | 'terminationReason'
type Grounds = { basis: string; grounds: Readonly<Record<number, Bilingual>> }

const numbered = (...rows: readonly (readonly [zh: string, en: string])[]): Record<number, Bilingual> =>
  Object.fromEntries(rows.map(([zh, en], i) => [i + 1, { zh, en }]))

const taken = [
  '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会或者依法成立的其他调解组织已经受理或者处理过同一消费者权益争议',
  'a court, arbitration, another organ or a mediating association has taken or handled the same dispute',
] as const
const noDispute = [
  '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议',
  'not bought or used for living consumption, or no dispute with the respondent is proven',
] as const
const tooLate = [
  '除法律另有规定外，投诉人知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年',
  'more than three years since the harm was known or should have been known, unless a law says otherwise',
] as const
const withdrawn = ['投诉人撤回投诉或者双方自行和解', 'withdrawn, or settled between the two'] as const
const hopeless = [
  '经组织调解，投诉人或者被投诉人明确表示无法达成调解协议',
  'after mediation was held, one side says clearly that no agreement is possible',
] as const

const order20: Record<ComplaintGround, Grounds> = {
  rejectReason: {
    basis: 'C20-15',
    grounds: numbered(
      [
        '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限',
        'not a duty of market supervision, or this office has no power over it',
      ],
      taken,
      noDispute,
      tooLate,
      ['未提供规定的投诉材料', 'the required material was not given'],
      ['法律、法规、规章规定不予受理的其他情形', 'another ground of a law or rule'],
    ),
  },
  terminationReason: {
    basis: 'C20-21',
    grounds: numbered(
      withdrawn,
      [
        '投诉人与被投诉人对委托承担检定、检验、检测、鉴定工作的技术机构或者费用承担无法协商一致',
        'no agreement on who tests or who pays for it',
      ],
      [
        '投诉人或者被投诉人无正当理由不参加调解，或者被投诉人明确拒绝调解',
        'one side stays away without good reason, or the respondent refuses',
      ],
      hopeless,
      ['自投诉受理之日起四十五个工作日内投诉人和被投诉人未能达成调解协议', 'no agreement within 45 workdays of acceptance'],
      ['受理投诉后，发现存在不予受理的情形', 'found after acceptance that it should have been rejected'],
      ['法律、法规、规章规定的应当终止调解的其他情形', 'another ground of a law or rule'],
    ),
  },
}

const order121: Record<ComplaintGround, Grounds> = {
  rejectReason: {
    basis: 'C121-16',
    grounds: numbered(
      [
        '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限',
        'not a duty of market supervision, or this office has no power over it',
      ],
      [
        '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会已经受理或者处理过同一消费者权益争议',
        'a court, arbitration, another organ or a consumer association has taken or handled the same dispute',
      ],
      noDispute,
      tooLate,
      ['未提供规定的投诉材料，或者提供虚假材料', 'the required material was not given, or false material was'],
      ['冒用他人名义或者拒不配合市场监督管理部门核验真实身份信息', 'in another’s name, or refuses to have the identity checked'],
      ['法律、法规、规章规定不予受理的其他情形', 'another ground of a law or rule'],
    ),
  },
  terminationReason: {
    basis: 'C121-23',
    grounds: numbered(
      withdrawn,
      ['投诉人、被投诉人无正当理由不参加调解，或者明确拒绝调解', 'one side stays away without good reason, or refuses clearly'],
      hopeless,
      ['投诉人与被投诉人对鉴定、检测费用承担无法协商一致', 'no agreement on who pays for identification or testing'],
      ['自投诉受理之日起六十日内投诉人和被投诉人未能达成调解协议', 'no agreement within 60 days of acceptance'],
      [
        '受理投诉后，发现存在不予受理或者不当投诉的情形',
        'found after acceptance that it should have been rejected, or is an abuse',
      ],
      ['投诉人、被投诉人死亡或者主体资格灭失', 'one side has died or no longer exists'],
      ['法律、法规、规章规定的应当终止调解的其他情形', 'another ground of a law or rule'],
    ),
  },
}

/** `day` is the day on which the complaint was filed (rejection) or accepted (end of mediation), YYYY-MM-DD. */
export const complaintGrounds = (ground: ComplaintGround, day: string): Grounds =>
  (day < '2026-04-15' ? order20 : order121)[ground]
