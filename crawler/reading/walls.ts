/** Pages that stand where content should be. Asked only of pages with little text: articles talk of passwords, too. */
import type { PageState } from '#policy/nouns.ts'
import { findAll, type PageElement } from './page-tree.ts'

const shortPage = 700

const walls: [state: PageState, pattern: RegExp][] = [
  [
    'captcha',
    /人机验证|安全验证|滑动验证|滑块验证|拖动滑块|请完成[^\n]{0,8}验证|环境异常|访问过于频繁|访问频繁|verify (that )?you are (a )?human|are you a robot|just a moment\.\.\.|checking your browser|complete the captcha/i,
  ],
  ['login', /(请先?|您?尚未|需要|扫码)(登录|登陆)|登录后(才能|可)?(查看|访问|阅读)|please (log|sign) ?in|sign in to continue/i],
  [
    'blocked',
    /access denied|403 forbidden|访问(被拒绝|受限)|拒绝访问|您的(请求|访问)[^\n]{0,12}(拦截|阻断|威胁)|request blocked|web应用防火墙/i,
  ],
  [
    'parked',
    /域名[^\n]{0,12}(出售|转让|过期|到期|停放)|(buy|purchase) this domain|domain[^\n]{0,30}(is )?(for sale|parked|expired)|网站(正在)?(建设中|升级维护|关闭)|welcome to nginx|apache2 (ubuntu|debian) default page|默认站点|没有找到站点/i,
  ],
  [
    'deleted',
    /(页面|内容|信息|文章|帖子|商品|课程)[^\n]{0,8}(不存在|已(被)?(删除|下架|移除)|找不到|已失效)|404 (not found|page)|page not found/i,
  ],
]

/** A code that is sent to a telephone proves a person who signs up, and keeps nobody out. */
const pictureCode = (words: string) => /输入验证码/.test(words) && !/(?:获取|发送|短信|手机)验证码/.test(words)
/** Most pages have this word in their menu: it is a wall where the page also asks who comes. */
const signInLine = /^(用户|会员|账号)?(登录|登陆)(页面)?$|log ?in|sign ?in/im
/** A password, an account, or a telephone of which no pupil's name is asked beside it: that would be a form to sign up. */
function asksWho(root: PageElement): boolean {
  const inputs = findAll(root, ({ tag }) => tag === 'input').map(({ attrs: { type = '', name = '', placeholder = '' } }) => ({
    type: type.toLowerCase(),
    words: `${name} ${placeholder}`,
  }))
  if (inputs.some(({ type }) => type === 'password')) return true
  if (inputs.some(({ words }) => /姓名|学生|孩子|宝贝|年级|称呼|\b(?:real|child|student)/i.test(words))) return false
  return inputs.some(
    ({ type, words }) => type === 'tel' || /手机|账号|用户名|\b(?:user(?:name)?|account|login(?:name)?)\b/i.test(words),
  )
}

const captchaScript =
  /TCaptcha\.js|geetest|hcaptcha\.com|recaptcha\/api|challenges\.cloudflare\.com|cdn-cgi\/challenge-platform|awsWafCaptcha/i

export function wallState(html: string, root: PageElement, title: string, text: string): PageState | null {
  if (text.length > shortPage) return null
  const words = `${title}\n${text}`
  if (captchaScript.test(html) && text.length < 300) return 'captcha'
  if (pictureCode(words)) return 'captcha'
  for (const [state, pattern] of walls) if (pattern.test(words) && (state !== 'deleted' || text.length < 300)) return state
  if (signInLine.test(words) && asksWho(root)) return 'login'
  return null
}
