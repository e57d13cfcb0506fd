/** How lessons are given: face to face, live on line, recorded. A text may offer several. */
import { type Mode, modes } from '#policy/nouns.ts'
import { Lexicon } from '#policy/text/lexicon.ts'

const words: Record<Mode, readonly string[]> = {
  online_live: list(
    '直播 线上小班 在线小班 线上班 腾讯会议 钉钉 zoom classin 在线一对一 线上一对一 实时互动 线上课 网课 在线授课 线上授课 线上教学 在线辅导 视频会议 在线课堂 线上辅导 视频上课 连线授课 远程互动 在线课 云课堂 腾讯课堂 网络授课 网上授课 空中课堂 在线外教 在线上课 线上上课',
  ),
  recorded: list(
    '录播 回放 随到随学 录像课 视频课 点播 随时可学 录制课 随时学 视频教程 看视频学 录好的课 反复观看 重复观看 反复听课 视频讲解',
  ),
  offline: list(
    '线下 面授 到店 到校上课 面对面 校区 上门 来校 门店 小班面 教室 上课地点 教学点 到家授课 到家辅导 咖啡馆 酒店会议室 老师家 培训地址 学校地址 校址 现场授课 现场教学 实体店 实体校',
  ),
}

function list(of: string): string[] {
  return of.split(' ')
}

/** 不提供线下: a mode that is named to be denied. */
const denied = /(?:不是?|没有|无需|不用|非|拒绝|取消|告别|替代|代替)[^,。;!?\n]{0,4}$/

const modeOf = new Map(modes.flatMap((mode) => words[mode].map((word) => [word, mode] as const)))
const lexicon = new Lexicon(modeOf.keys())

export function modesIn(text: string): Mode[] {
  const offered = new Set<Mode>()
  lexicon.eachIn(text, (word, at) => {
    const mode = modeOf.get(word) as Mode
    if (!offered.has(mode) && !denied.test(text.slice(Math.max(0, at - 8), at))) offered.add(mode)
  })
  return modes.filter((mode) => offered.has(mode))
}
