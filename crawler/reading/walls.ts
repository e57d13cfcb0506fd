/** Pages that stand where content should be. Asked only of pages with little text: articles talk of passwords, too. */
import type { PageState } from '#policy/nouns.ts'
import { findFirst, type PageElement } from './page-tree.ts'

const shortPage = 700

const walls: [state: PageState, pattern: RegExp][] = [
  [
    'captcha',
    /人机验证|安全验证|滑动验证|滑块验证|拖动滑块|请完成[^\n]{0,8}验证|输入验证码|环境异常|访问过于频繁|访问频繁|verify (that )?you are (a )?human|are you a robot|just a moment\.\.\.|checking your browser|complete the captcha/i,
  ],
  [
    'login',
    /(请先?|您?尚未|需要|扫码)(登录|登陆)|登录后(才能|可)?(查看|访问|阅读)|^(用户|会员|账号)?(登录|登陆)(页面)?$|please (log|sign) ?in|sign in to continue/im,
  ],
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

const captchaScript =
  /TCaptcha\.js|geetest|hcaptcha\.com|recaptcha\/api|challenges\.cloudflare\.com|cdn-cgi\/challenge-platform|awsWafCaptcha/i

export function wallState(html: string, root: PageElement, title: string, text: string): PageState | null {
  if (text.length > shortPage) return null
  const words = `${title}\n${text}`
  const hasPassword =
    findFirst(root, (element) => element.tag === 'input' && element.attrs.type?.toLowerCase() === 'password') !== null
  if (captchaScript.test(html) && text.length < 300) return 'captcha'
  for (const [state, pattern] of walls) if (pattern.test(words) && (state !== 'deleted' || text.length < 300)) return state
  if (hasPassword && /登录|登陆|log ?in|sign ?in/i.test(words)) return 'login'
  return null
}
