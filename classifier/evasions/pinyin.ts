/** Words of which one character is written by its sound: 签yue, qian约, 顶ji. Spelt out entirely they may be names, so that one stays. */
import type { EvasionRow } from '../evasions.ts'

/** Each word with the sounds of its two characters. */
const sounds = `
签约 qian yue|保分 bao fen|保证 bao zheng|承诺 cheng nuo|退款 tui kuan|退费 tui fei|提分 ti fen|满分 man fen|录取 lu qu|直升 zhi sheng
命题 ming ti|阅卷 yue juan|押题 ya ti|内部 nei bu|状元 zhuang yuan|第一 di yi|顶级 ding ji|最好 zui hao|独家 du jia
在职 zai zhi|在编 zai bian|公立 gong li|公办 gong ban|教师 jiao shi|会议 hui yi|家里 jia li|小区 xiao qu|托管 tuo guan|全托 quan tuo
上课 shang ke|授课 shou ke|补课 bu ke|作业 zuo ye|奥数 ao shu|衔接 xian jie|预科 yu ke|集训 ji xun|培优 pei you|辅导 fu dao
星期 xing qi|假期 jia qi|寒假 han jia|暑假 shu jia|微信 wei xin|转账 zhuan zhang|收费 shou fei`

export const pinyin: readonly EvasionRow[] = sounds
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' '))
  .map(([word = '', first = '', second = '']) => [word, `${first}${word.charAt(1)} ${word.charAt(0)}${second}`])
