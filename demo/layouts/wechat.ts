/** Article pages built like those of the large public-account platform: the same nodes, variables and escapes, none of the weight. */
import { hash } from '../random.ts'
import type { DemoInstitution, View } from '../types.ts'
import { courseLine } from './articles.ts'
import { esc } from './html.ts'

export interface ArticleIds {
  biz: string
  mid: number
  token: string
  seconds: number
  showType: 0 | 8 | 10
  origin: string
}

/** The platform escapes seven signs inside its JsDecode strings. */
const jsDecode = (text: string): string => `JsDecode('${[...text].map((sign) => ESCAPED[sign] ?? sign).join('')}')`
const ESCAPED: Record<string, string> = {
  '\\': '\\x5c',
  '\r': '\\x0d',
  '"': '\\x22',
  '&': '\\x26',
  "'": '\\x27',
  '<': '\\x3c',
  '>': '\\x3e',
  '\n': '\\x0a',
}

const chinaTime = (seconds: number): string => new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' ')

export function wechatArticle(view: View, ids: ArticleIds): string {
  const lines = [...view.paragraphs, ...view.courses.map(courseLine)]
  const link = `${ids.origin}/s?__biz=${ids.biz}&mid=${ids.mid}&idx=1&sn=${hash(ids.token).toString(16)}`
  const content =
    ids.showType === 0
      ? [
          ...lines.map(
            (text) =>
              `<section style="margin: 0px 8px;"><p style="line-height: 1.75em;"><span style="font-size: 15px;">${esc(text)}</span></p></section>`,
          ),
          ...view.pictures.map(
            (address) =>
              `<section><img class="rich_pages wxw-img" data-ratio="1.3333333" data-src="${esc(address)}" data-type="png" data-w="720" /></section>`,
          ),
        ].join('')
      : lines.join('\n')
  return `<!DOCTYPE html>
<html class="">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title></title>
<meta name="description" content="${esc(lines[0]?.slice(0, 60) ?? '')}" />
<meta name="author" content="" />
<meta property="og:title" content="${esc(view.title)}" />
<meta property="og:url" content="${esc(link)}" />
<meta property="og:site_name" content="微信公众平台" />
<meta property="og:type" content="article" />
<script h5only>
function JsDecode(str) { return str.replace(/\\\\x5c/g, '\\\\').replace(/\\\\x0d/g, '\\r').replace(/\\\\x22/g, '"').replace(/\\\\x26/g, '&').replace(/\\\\x27/g, '\\'').replace(/\\\\x3c/g, '<').replace(/\\\\x3e/g, '>').replace(/\\\\x0a/g, '\\n'); }
${cgiData(view, ids, content, link)}
</script>
</head>
${ids.showType === 0 ? articleBody(view, ids, content) : sharedBody(view, ids, content)}
</html>
`
}

function cgiData(view: View, ids: ArticleIds, content: string, link: string): string {
  const { institution } = view
  return `window.cgiDataNew = {
  base_resp: { ret: '0' * 1, errmsg: JsDecode('ok') },
  user_name: ${jsDecode(userName(institution))},
  nick_name: ${jsDecode(institution.wechat?.name ?? institution.shortName)},
  alias: ${jsDecode(institution.wechat?.id ?? '')},
  signature: ${jsDecode(`${institution.legalName}官方账号`)},
  bizuin: ${jsDecode(ids.biz)},
  mid: '${ids.mid}' * 1,
  idx: '1' * 1,
  title: ${jsDecode(view.title)},
  desc: ${jsDecode('')},
  author: ${jsDecode('')},
  content_noencode: ${jsDecode(content)},
  create_time: ${jsDecode(chinaTime(ids.seconds))},
  ori_create_time: '${ids.seconds}' * 1,
  link: ${jsDecode(link)},
  short_link: ${jsDecode(`${ids.origin}/s/${ids.token}`)},
  source_url: ${jsDecode('')},
  item_show_type: '${ids.showType}' * 1,
  ip_wording: { country_name: JsDecode('中国'), province_name: JsDecode('四川') },
  copyright_info: { copyright_stat: '1' * 1, is_cartoon_copyright: '0' * 1 },
  picture_page_info_list: [${ids.showType === 8 ? view.pictures.map((address) => `{ cdn_url: ${jsDecode(address)}, width: '720' * 1, height: '960' * 1 }`).join(', ') : ''}],
  text_page_info: { content: ${jsDecode(ids.showType === 10 ? content : '')}, content_noencode: ${jsDecode(ids.showType === 10 ? content : '')}, is_user_title: '1' * 1 },
};`
}

const userName = (institution: DemoInstitution): string => `gh_${hash(institution.slug).toString(16).padStart(12, '0')}`

function variables(view: View, ids: ArticleIds): string {
  const { institution } = view
  return `<script type="text/javascript">
var biz = "${ids.biz}" || "";
var mid = "${ids.mid}" || "" || "";
var idx = "1" || "" || "";
var nickname = htmlDecode("${esc(institution.wechat?.name ?? institution.shortName)}");
var ct = "${ids.seconds}";
var user_name = "${userName(institution)}";
var msg_title = '${view.title.replaceAll("'", '’')}'.html(false);
var msg_desc = htmlDecode("");
</script>`
}

function articleBody(view: View, ids: ArticleIds, content: string): string {
  const { institution } = view
  return `<body id="activity-detail" class="zh_CN wx_wap_page">
${variables(view, ids)}
<div id="js_article" style="position:relative;" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary">
<div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title " id="activity-name">
${esc(view.title)}</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">
${esc(institution.wechat?.name ?? institution.shortName)}</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text"></em><span id="js_ip_wording"></span></div>
<div class="rich_media_content " id="js_content" style="visibility: hidden; opacity: 0; ">${content}</div></div>
</div></div></div>
<div style="display:none">预览时标签不可点 微信扫一扫关注该公众号</div>
<script>
(function (content) {
  content.style.visibility = 'visible'
  content.style.opacity = 1
  content.querySelectorAll('img[data-src]').forEach(function (one) { one.src = one.getAttribute('data-src') })
})(document.getElementById('js_content'))
</script>
</body>`
}

/** Picture posts (8) and text posts (10): an empty shell that the script fills. */
function sharedBody(view: View, ids: ArticleIds, content: string): string {
  const flat = content.replaceAll("'", '’').replaceAll('"', '”').replaceAll('\n', '\\x0a')
  const own =
    ids.showType === 8
      ? `window.name = "${esc(view.institution.wechat?.name ?? '')}";\nwindow.desc = "${flat}";`
      : `var TextContentNoEncode = window.a_value_which_never_exists || '${flat}';`
  return `<body id="" class="zh_CN wx_wap_page page_share_common ${ids.showType === 8 ? 'page_share_img' : 'page_share_text'}">
${variables(view, ids)}
<div id="js_article" class="share_content_page">${ids.showType === 10 ? '<div class="share_notice"><h1 id="js_text_title" class="rich_media_title "></h1><p id="js_text_desc" class="share_notice_inner"></p></div><div id="js_content"></div>' : '<div id="img_list" class="img_list"></div>'}</div>
<script>
${own}
(function (data, shell) {
  data.picture_page_info_list.forEach(function (one) { shell.appendChild(document.createElement('img')).src = one.cdn_url });
  [data.title, data.content_noencode].forEach(function (words) {
    var part = shell.appendChild(document.createElement('p'))
    part.style.whiteSpace = 'pre-line'
    part.textContent = words
  })
})(window.cgiDataNew, document.getElementById('js_article'))
</script>
</body>`
}

/** The page of an account: who it is, and its articles. */
export function wechatAccount(institution: DemoInstitution, items: { href: string; text: string }[]): string {
  const rows = [
    ['公众号简介', `${institution.legalName}官方账号`],
    ['微信号', institution.wechat?.id ?? ''],
    ['认证主体', institution.legalName],
    ['客服电话', institution.phones[0] ?? ''],
  ]
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${esc(institution.wechat?.name ?? '')}</title></head><body class="account">
<h1 class="account_nickname_inner">${esc(institution.wechat?.name ?? '')}</h1>
${rows.map(([name, value]) => `<div class="item-info"><div class="item-title">${name}</div><div class="item-desc">${esc(value ?? '')}</div></div>`).join('\n')}
<ul class="articles">${items.map((item) => `<li><a href="${esc(item.href)}">${esc(item.text)}</a></li>`).join('\n')}</ul></body></html>
`
}
