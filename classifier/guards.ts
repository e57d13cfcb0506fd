/** Words around a hit that turn it into its opposite: prohibition, denial, report, warning. */
import type { Span } from './find-patterns.ts'
import type { Reading } from './reading.ts'

export type Guard = { span: Span; why: string }

const prohibition =
  /禁止|严禁|不得|不准|不许|不可以|不允许|杜绝|抵制|警惕|谨防|勿信|切勿|不要(?:轻)?信|别(?:轻)?信|莫信|反对|整治|打击|查处|处罚|责令|曝光|通报|涉嫌|违法|违规|虚假|远离|防范|拒绝(?:任何|各类|一切|所谓)?"?$|慎(?:重)?对待|不参加|取缔|不被|识破|套路|骗局|伪装/
/** 不 right before 承诺提分 and the like. */
const bareDenial = /(?:^|[^差])(?:不|没|未|勿|别)$/
const denial =
  /(?:不(?:会|作|做|予|能|应|宜|再|搞|设|开设|提供|进行|组织|安排|承诺|保证|保|许诺|夸大|宣传|签|收|存在|接受|支持|涉及|含|是|占用|以|靠|讲|制造|贩卖|打)|没有|从不|绝不|决不|从未|并非|并不|无法|无需|谢绝|未|无|非|勿|别|拒绝|停止|取消|暂停|告别|杜绝|减少|缓解)(?:(?:任何形式的|任何|所谓|对|的|地|过|向|进行|什么|做出|作出|给|您|家长|孩子|虚假|空头|其他|一切|开展|开设|再|占用)){0,3}["'"]?$/
const afterwards =
  /^["'"》)]{0,2}(?:[^。!?;\n]{0,8})(?:的?违法行为|的广告(?:语|词|内容)?(?:的|被|,|、|属|均|都|进行|,)|被罚|被查|被处|等(?:违规|违法|虚假|夸大|内容|字样|用语|表述|宣传语|承诺|口号|说法|广告|话术|名义|诱导)|字样|是违法|属于?违法|属于?违规|不可信|都是骗|是骗人|是陷阱|一律不|均属|的行为|的说法|违反|涉嫌|是不(?:可能|合法|允许)|不合法)/
/** A sentence that lists what is forbidden says so at its beginning. */
const sentenceForbids =
  /(?:凡宣称|凡是宣称|宣称|声称|(?<!温馨)提醒|(?<!温馨)提示|指出|不得|严禁|禁止|严厉打击|坚决(?:抵制|查处|纠正|防止)|不准|不允许|抵制|谨防|警惕|切勿|不要(?:轻)?信|勿信|防止|纠正|重点(?:整治|查处|打击)|杜绝|查处了?|因(?:宣称|发布|宣传|在))/

/** 延续寒假班: the time of another course, from which this one goes on. */
const elsewhere = /(?:延续|承接|接续|衔接上|继|上个|上一个|去年的?|以往|往年的?|相比)$/

const before = 12

/** A time that belongs to something else, or null. */
export function otherTimeGuard({ text }: Reading, span: Span): Guard | null {
  const ahead = text.slice(Math.max(0, span.from - before), span.from)
  return elsewhere.test(ahead) ? { span, why: 'the time of another course, named in passing' } : null
}

/** Why this hit does not count, or null. Citizens who report need no such guard: their prohibition is the allegation. */
export function guardOf(reading: Reading, span: Span, reporting: boolean): Guard | null {
  const { text } = reading
  const sentence = reading.sentenceAt(span.from)
  const ahead = text.slice(Math.max(sentence.from, span.from - before), span.from)
  const clause = ahead.slice(Math.max(ahead.lastIndexOf(','), ahead.lastIndexOf(':')) + 1)
  if (denial.test(clause) || bareDenial.test(clause)) return { span, why: '同一分句中被否定 (denied in the same clause)' }
  if (reporting) return null
  if (prohibition.test(ahead)) return { span, why: '前面紧接禁止或提醒 (a prohibition or warning stands right before it)' }
  const behind = text.slice(span.to, Math.min(sentence.to + 1, span.to + 20))
  if (afterwards.test(behind)) return { span, why: '作为违法行为被指出 (named as a breach, not said as a promise)' }
  if (sentenceForbids.test(text.slice(sentence.from, span.from)))
    return { span, why: '所在句子在列举禁止事项 (listed in a sentence that forbids it)' }
  return null
}
