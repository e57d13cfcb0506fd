/** A question as terms: Chinese characters and their neighbours, whole words of Latin letters, numbers as one. */

const latin = /[a-z]+|\d+/g
const han = /[\u4e00-\u9fff]+/g
/** Words that every question has. */
const emptyWords = new Set(
  'a an the is are am was be been do does did can could may might must should will would i me my we our us you your it its he she they them their of in on at to for from by with and or if how what which who where when why there this that not no have has had get one any as'.split(
    ' ',
  ),
)
const emptyHan =
  /请问|一下|我想问|我家|我们|你们|他们|什么|怎么样|怎么办|怎么|哪里|多少|多久|可以吗|吗|呢|吧|啊|了|的|是|在|有|个|我|你|他|她|这|那|就|都|也|还|要|会|给|把|被|让|和|跟/g

const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word)

/** Terms with repeats, folded to lower case already by `alikeWords`. */
export function termsOf(text: string): string[] {
  const terms = (text.match(latin) ?? [])
    .filter((word) => !emptyWords.has(word))
    .map((word) => (/\d/.test(word) ? '0' : stem(word)))
  for (const run of text.replace(emptyHan, ' ').match(han) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      terms.push(run.charAt(at))
      if (at + 1 < run.length) terms.push(run.slice(at, at + 2))
    }
  }
  return terms
}
