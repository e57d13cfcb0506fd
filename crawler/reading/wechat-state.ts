/** Notices that WeChat shows instead of an article. Only asked where no article body exists, because articles quote them. */
import type { PageState } from '#policy/nouns.ts'
import { findFirst, hasClass, parsePage } from './page-tree.ts'
import { plainText } from './plain-text.ts'

const notices: [pattern: RegExp, state: PageState][] = [
  [/环境异常|访问过于频繁|完成验证后|操作频繁|unusual traffic|too frequent/i, 'captcha'],
  [
    /已被发布者删除|发布者已删除|deleted by (the|its) author|已自主注销|自主注销|链接已过期|link has expired|已迁移|迁移流程/i,
    'deleted',
  ],
  [
    /违规|违反|侵权|投诉|已被屏蔽|停止访问|无法查看|不可访问|发送失败|unable to view|violat|cannot be viewed|temporarily unavailable/i,
    'blocked',
  ],
  [/参数错误|parameter error|页面不存在/i, 'empty'],
]

export function wechatState(html: string): { state: PageState; notice: string } | null {
  if (/secitptpage\/verify|wappoc_appmsgcaptcha|TCaptcha\.js|id="js_verify"/.test(html)) return { state: 'captcha', notice: '' }
  const tree = parsePage(html)
  const box =
    findFirst(tree, (element) => hasClass(element, 'weui-msg__title') || hasClass(element, 'mesg-block')) ??
    findFirst(tree, (element) => hasClass(element, 'weui-msg'))
  if (!box) return null
  const notice = plainText(box).split('\n')[0] ?? ''
  const words = `${notice}\n${plainText(tree).slice(0, 2000)}`
  for (const [pattern, state] of notices) if (pattern.test(notice)) return { state, notice }
  for (const [pattern, state] of notices) if (pattern.test(words)) return { state, notice }
  return { state: 'empty', notice }
}
