/** Who signs a message: 【学海】 at its beginning or end, or the name of an account. */
import { charAt } from '../text/at.ts'
import type { Marks } from '../text/marks.ts'
import type { Found } from './found.ts'

const signature = /[【[]\s*([\u4e00-\u9fffa-zA-Z0-9·\s]{2,14}?)\s*[】\]]/y
/** What stands in such brackets, too: notices, grades, subjects, headings. */
const heading =
  /年级|[小初高][一二三四五六]|小学|初中|高中|中考|高考|数学|语文|英语|物理|化学|作文|招生|通知|公告|广告|转发|扩散|限时|优惠|免费|特惠|活动|报名|简章|招聘|提醒|课程|地址|电话|时间|特色|亮点|简介|介绍|内容|更新|说明|功能|联系|须知|重磅|新品|热门|推荐|名师|对象|收费|价格|学费|福利|预告|喜报|暑[假期]|寒假|春季|秋季|周[一二三四五六日末]|系列|^\d+$|退订|短信|抢|冲刺|提分|突破|拔高|注意|问题|答案|解析|一对一|直播|录播|体验|试听|教学|题|^[a-z]{1,2}$|复制|打开|点击|下载|版本|全科|单科|\d月|本月|月考|寄语|经理|先生|女士|店长|开班|新生|通告|说|问|答|分享|干货|资料|科目|老师|孩子|\d元|拼团|特价|限量/

export function signaturesIn(text: string, marks: Marks): Found[] {
  const found: Found[] = []
  for (const at of marks.at('bracket')) {
    signature.lastIndex = at
    const read = signature.exec(text)
    if (!read?.[1] || heading.test(read[1])) continue
    if (!standsAtEdge(text, at, at + read[0].length)) continue
    const from = at + read[0].indexOf(read[1])
    found.push({ value: read[1].replace(/\s/g, ''), from, to: from + read[1].length })
  }
  for (const at of marks.at('account')) {
    const account = accountNamed(text, at)
    if (account) found.push(account)
  }
  return found
}

const standsAtEdge = (text: string, from: number, to: number): boolean =>
  text.slice(0, Math.min(from, 400)).trim() === '' ||
  (text.length - to < 40 && /^[\s.。!！~]*(?:退订?回?复?\s?[a-zA-Z0-9]{1,2})?[\s.。]*$/.test(text.slice(to)))

const account =
  /众(?:账号|号|平台)?(?:名称)?\s*[:：]?\s*["“「【《]?\s*([\u4e00-\u9fff][\u4e00-\u9fffa-zA-Z0-9]{1,11})["”」】》]?(?=$|[\s,，。;；|、)）])/y

/** 公众号：学海课堂 (an id in Latin letters is a WeChat id). */
function accountNamed(text: string, at: number): Found | null {
  account.lastIndex = at
  const read = charAt(text, at - 1) === '公' ? account.exec(text) : null
  if (!read?.[1] || !/[:："“「【《]/.test(read[0]) || /二维码|关注|扫码|回复|搜索|后台|添加/.test(read[1])) return null
  const from = at + read[0].indexOf(read[1])
  return { value: read[1], from, to: from + read[1].length }
}
