/** WeChat-style pages with the structure of the real ones; every word in them is made up. */

const encode = (text: string) =>
  text.replace(/[\\\r"&'<>\n]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
const js = (text: string) => `JsDecode('${encode(text)}')`

export interface ArticleFacts {
  title: string
  account: string
  author?: string
  content: string
  created?: number
  type?: number
  biz?: string
  mid?: string
  idx?: string
  pictures?: string[]
  link?: string
}

/** A page of today: everything in window.cgiDataNew, empty title, hidden body, a script that is no literal. */
export function modernArticle(facts: ArticleFacts): string {
  const {
    title,
    account,
    author = '',
    content,
    created = 1_632_531_600,
    type = 0,
    biz = 'MzA3MDAwMDAwMA==',
    mid = '2650000001',
    idx = '1',
    pictures = [],
  } = facts
  const link = facts.link ?? `https://mp.weixin.qq.com/s?__biz=${biz}&amp;mid=${mid}&amp;idx=${idx}&amp;sn=0123abcd#rd`
  const data = `window.cgiDataNew = {
    base_resp: { ret: '0' * 1, errmsg: ${js('ok')} },
    user_name: ${js('gh_000000000001')}, nick_name: ${js(account)}, title: ${js(title)}, desc: ${js('')},
    content_noencode: ${js(content)}, create_time: ${js('2021-09-25 09:00')}, ori_create_time: '${created}' * 1,
    link: ${js(link)}, author: ${js(author)}, signature: ${js('少儿学习的朋友')},
    bizuin: ${js(biz)}, mid: '${mid}' * 1, idx: '${idx}' * 1, item_show_type: '${type}' * 1,
    copyright_info: { copyright_stat: '0' * 1, },
    strange: function (a) { return a ? { b: 1 } : '}' },
    picture_page_info_list: [ ${pictures.map((url) => `{ cdn_url: ${js(url)}, width: '10' * 1, poi_info: [ ], show_watermark: true, },`).join(' ')} ],
    is_login: xml ? getXmlValue('a.b') : '1',
  };`
  const body =
    type === 0
      ? `<h1 id="activity-name">${title} 已付费</h1><div id="js_content" style="visibility: hidden; opacity: 0;">${content}</div>`
      : ''
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta property="og:title" content="${title}"></head>
    <body id="activity-detail"><div id="js_article" class="rich_media"><div id="img-content">${body}</div></div>
    <script h5only>(function () { try { ${data} } catch (e) {} })()</script>
    <div class="weui-msg__title" style="display:none">此内容因违规无法查看</div></body></html>`
}

/** 2018-19: variables of the script and an h2. */
export const oldArticle = (
  facts: ArticleFacts,
) => `<html><head><title></title></head><body id="activity-detail" class="zh_CN mm_appmsg">
  <script>var biz = ""||"${facts.biz ?? 'MzA5MDAwMDAwMA=='}"; var sn = "" || ""|| ""; var mid = "" || ""|| "2650000009"; var idx = "" || "" || "2";</script>
  <div id="js_article" class="rich_media"><h2 class="rich_media_title" id="activity-name"> ${facts.title} </h2>
  <em id="post-date" class="rich_media_meta rich_media_meta_text">2018-03-19</em>
  <em class="rich_media_meta rich_media_meta_text">${facts.author ?? ''}</em>
  <a class="rich_media_meta rich_media_meta_link rich_media_meta_nickname" id="post-user">${facts.account}</a>
  <div class="rich_media_content" id="js_content">${facts.content}</div></div>
  <script>var nickname = "${facts.account}"; var ct = "1521408600"; var publish_time = "2018-03-19" || "";
  var msg_title = "${facts.title}"; var msg_desc = "一行\\x0a两行"; var msg_link = ""; var user_name = "gh_1";</script></body></html>`

/** 2019 video pages keep their data in d.*. */
export const videoPage = (facts: ArticleFacts) => `<html><head><title></title></head><body class="zh_CN video_share_page">
  <div id="js_article"><div id="js_content"></div><strong class="account_nickname_inner">${facts.account}</strong></div>
  <script>d.title = "${facts.title}"; d.nick_name = "${facts.account}"; d.create_time = "1524926195"*1; d.biz = "MzU2NTAwMDAwMA=="||"";
  d.msg_link = "http://mp.weixin.qq.com/s?__biz=MzU2NTAwMDAwMA==\\x26amp;mid=22474\\x26amp;idx=1\\x26amp;sn=c#rd";</script></body></html>`

/** 文字分享 of the old kind: the text stands in one variable. */
export const textShare = (
  text: string,
) => `<html><head><title></title><meta property="og:title" content="文字"></head><body class="page_share_text">
  <div id="js_article"><h1 id="js_text_title"></h1><p id="js_text_desc"></p><div id="js_content"></div></div>
  <script>var nickname = htmlDecode("短文号"); var ct = "1632531600"; var TextContentNoEncode = window.a_value_which_never_exists || '${encode(text)}';</script></body></html>`

const notice = (
  title: string,
  more = '',
) => `<html><head><title></title><link rel="stylesheet" href="https://res.wx.qq.com/open/libs/weui/1.1.0/weui.min.css"></head>
  <body class="zh_CN"><div class="weui-msg"><div class="weui-msg__text-area"><h2 class="weui-msg__title warn">${title}</h2></div></div>${more}</body></html>`

export const deletedPage = notice('该内容已被发布者删除')
export const violationPage = notice(
  '此内容因违规无法查看',
  `<script>var cgiData = { del_reason_id: '10001', del_reason: '涉嫌违规', user_name: 'gh_2', nick_name: '提分号', }; window.cgiData = cgiData</script><script>window.cgiData = { del_reason_id: '10001', nick_name: '提分号' }</script>`,
)
export const expiredPage = notice('链接已过期')
export const verifyPage = notice(
  '',
  `<script>var PAGE_MID='mmbizwap:secitptpage/verify.html'; window.cgiData = { register_code : "0" * 1, cap_appid : "1" }</script>`,
)
export const oldVerifyPage = notice('环境异常', '<a id="js_verify">去验证</a>')
export const unavailablePage =
  '<html><head><title>该内容暂时无法查看</title></head><body><div class="mesg-block"><p>该内容暂时无法查看</p></div></body></html>'

export const accountPage = `<html><body><div class="item-info"><div class="item-title">微信号</div><div class="item-desc">gh_xuehai</div></div>
  <div class="item-info"><div class="item-title">账号主体</div><div class="item-desc">成都学海教育咨询有限公司</div></div>
  <div class="item-info"><div class="item-title">名称记录</div><div class="item-desc"><p>2021年08月02日 “旧名”改名“学海课堂”</p></div></div>
  <script>var PAGE_MID='mmbizwap:wxverify/info.html';</script></body></html>`
