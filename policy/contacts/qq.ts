/** QQ numbers and groups. Several may follow one label: QQ群：123456789、987654321. */
import { codeAt } from '../text/at.ts'
import { isLatin, type Marks } from '../text/marks.ts'
import type { Found } from './found.ts'

const label =
  /(?:[qQ]{1,2}(?!\w*@)|扣扣|企鹅号?|球球|群)\s*(?:咨询|客服|交流|家长|学习|联系|官方)?\s*(?:[一二三四]|[1-4](?!\d))?(?:群号码?|群|号码?)?\s*(?:[:：=]|是|为)?\s*/y
const number = /[1-9]\d{4,10}(?!\d)/y
const more = /\s*(?:[、/,，或和]|\s)\s*(?=[1-9]\d{4,10}(?!\d))/y

export function qqIn(text: string, marks: Marks): Found[] {
  const found: Found[] = []
  if (marks.digits.length === 0) return found
  for (const at of marks.at('qq')) {
    if (at < (found.at(-1)?.to ?? 0) || isLatin(codeAt(text, at - 1))) continue
    label.lastIndex = at
    const word = label.exec(text)?.[0]
    if (
      !word ||
      (word.startsWith('群') &&
        !/号|[:：]/.test(word) &&
        !/^[1-9]\d{7,9}(?!\d)/.test(text.slice(at + word.length, at + word.length + 11)))
    )
      continue
    readNumbers(text, at + word.length, found)
  }
  return found
}

function readNumbers(text: string, start: number, found: Found[]): void {
  for (let from = start, count = 0; count < 6; count += 1) {
    number.lastIndex = from
    const value = number.exec(text)?.[0]
    if (!value || (count > 0 && (/^1[3-9]\d{9}$/.test(value) || value.length < 6))) return
    found.push({ value, from, to: from + value.length })
    more.lastIndex = from + value.length
    const joint = more.exec(text)?.[0]
    if (joint === undefined) return
    from += value.length + joint.length
  }
}
