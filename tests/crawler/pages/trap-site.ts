/** A site that is out to keep, break or fill a crawler. Each trap names the pages that may be read and what becomes of the others. */
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Answer, page } from './world.ts'

export interface Trap {
  about: string
  /** where the front page links to */
  entry: string[]
  answers: Record<string, Answer | string>
  /** answers by pattern, for sites that make addresses up */
  endless?: [RegExp, (path: string) => string | Answer]
  /** paths that are read */
  pages?: string[]
  /** `reason path` or `code path`; a path ending in * stands for one or more */
  skipped?: string[]
  failed?: string[]
}

const html = (response: ServerResponse, headers: Record<string, string | string[]> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
const send =
  (body: string | Uint8Array, headers: Record<string, string | string[]> = {}): Answer =>
  (_, response) =>
    void html(response, headers).end(body)
const redirect =
  (location: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location }).end()
const raw =
  (text: string): Answer =>
  (request) =>
    void request.socket.end(text)
const words = (about: string) =>
  `${about}：本校秋季安排如下，请家长按时接送孩子，老师会在门口等候。教室在三楼，饮水机和储物柜可以使用，雨天请走东门。` +
  '遇到停电或者恶劣天气会提前一天通知，具体时间以当日公告为准，感谢各位家长的理解与支持，有事请到前台咨询。' +
  '停车位在院子北侧，自行车放在棚下，请勿占用消防通道；失物招领处每天下午开放，领取时请说明物品的样子。'
const article = (title: string, links: string[] = []) => page(title, links, `<div class="content"><p>${words(title)}</p></div>`)

const pump =
  (chunk: string, everyMs: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    html(response, headers)
    const timer = setInterval(() => response.write(chunk), everyMs)
    response.on('close', () => clearInterval(timer))
  }

let serial = 0
const token = () => {
  serial += 1
  return `${serial.toString(16)}a9f3c07be41d`.padStart(24, '0')
}

export const traps: Trap[] = [
  { about: 'slow drip', entry: ['/drip'], answers: { '/drip': pump('<p>', 100) }, failed: ['timeout /drip'] },
  {
    about: 'endless stream',
    entry: ['/stream'],
    answers: { '/stream': pump('x'.repeat(200_000), 1) },
    failed: ['too-large /stream'],
  },
  {
    about: 'gzip bombs',
    entry: ['/bomb', '/grenade'],
    answers: {
      '/bomb': send(gzipSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'gzip' }),
      '/grenade': send(gzipSync(Buffer.alloc(2_500_000)), { 'content-encoding': 'gzip' }),
    },
    failed: ['too-large /bomb', 'bad-encoding /grenade'],
  },
  {
    about: 'a thousand redirects',
    entry: ['/hop/1'],
    answers: {},
    endless: [/^\/hop\/(\d+)$/, (path) => redirect(`/hop/${Number(path.slice(5)) + 1}`)],
    failed: ['too-many-redirects /hop/1'],
  },
  {
    about: 'redirect loop',
    entry: ['/loop-a'],
    answers: { '/loop-a': redirect('/loop-b'), '/loop-b': redirect('/loop-a') },
    failed: ['too-many-redirects /loop-a'],
  },
  {
    about: 'more announced than sent',
    entry: ['/long'],
    answers: { '/long': raw('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\n<p>short</p>') },
    failed: ['reset /long'],
  },
  {
    about: 'broken chunks',
    entry: ['/chunks'],
    answers: {
      '/chunks': raw('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n<p>x</p>\r\n'),
    },
    failed: ['bad-http /chunks'],
  },
  {
    about: 'huge header',
    entry: ['/header'],
    answers: { '/header': raw(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(300_000)}\r\n\r\n`) },
    failed: ['headers-too-large /header'],
  },
  {
    about: 'cookie bomb',
    entry: ['/cookies'],
    answers: {
      '/cookies': send(article('饼干'), { 'set-cookie': Array.from({ length: 400 }, (_, n) => `c${n}=${'x'.repeat(80)}`) }),
    },
    pages: ['/cookies'],
  },
  {
    about: 'title of a megabyte',
    entry: ['/title'],
    answers: {
      '/title': `<html><head><title>${'标题'.repeat(170_000)}</title></head><body><p>${words('长标题')}</p></body></html>`,
    },
    pages: ['/title'],
  },
  {
    about: 'nearly a million tags side by side',
    entry: ['/flat'],
    answers: { '/flat': `<html><body><h1>并列</h1>${'<p>'.repeat(900_000)}</body></html>` },
    failed: ['unreadable /flat'],
  },
  {
    about: 'a hundred thousand nested tags',
    entry: ['/nested'],
    answers: { '/nested': `<html><body>${'<div>'.repeat(100_000)}<p>${words('嵌套')}</p></body></html>` },
    pages: ['/nested'],
  },
  {
    about: 'download',
    entry: ['/download', '/app.apk', '/pdf'],
    answers: {
      '/download': send('PK', { 'content-disposition': 'attachment; filename="a.zip"' }),
      '/pdf': send('%PDF-1.4', { 'content-type': 'application/pdf' }),
    },
    skipped: ['type /app.apk', 'type /download', 'type /pdf'],
  },
  {
    about: 'calendar without end',
    entry: ['/calendar/2026/01'],
    answers: {},
    endless: [
      /^\/calendar\/(\d{4})\/(\d{2})$/,
      (path) => {
        const [year = 0, month = 0] = path.slice(10).split('/').map(Number)
        const next = new Date(Date.UTC(year, month, 1))
        const back = new Date(Date.UTC(year, month - 2, 1))
        const at = (day: Date) => `/calendar/${day.getUTCFullYear()}/${String(day.getUTCMonth() + 1).padStart(2, '0')}`
        return article(`${year}年${month}月`, [at(next), at(back)])
      },
    ],
    pages: ['/calendar/*'],
    skipped: ['trap /calendar/*'],
  },
  {
    about: 'session in the query',
    entry: [`/account?sid=${token()}`],
    answers: {},
    endless: [/^\/account\?sid=/, () => article('会员', [`/account?sid=${token()}`])],
    pages: ['/account'],
  },
  {
    about: 'session in the path',
    entry: [`/s/${token()}/shop`],
    answers: {},
    endless: [
      /^\/s\/\w+\/shop$/,
      () => `<html><body><h1>商店</h1><p>${words('商店')}</p><a href="/s/${token()}/shop">下一页</a></body></html>`,
    ],
    pages: ['/s/*'],
    skipped: ['duplicate /s/*', 'trap /s/*'],
  },
  {
    about: 'filters in every combination',
    entry: ['/list?a=1'],
    answers: {},
    endless: [
      /^\/list\?/,
      (path) =>
        `<html><body><h1>课程列表</h1><p>${words('列表')}</p>${'abcdefghijklmnop'
          .split('')
          .map((name) => `<a href="${path}&amp;${name}=${(path.length % 7) + 1}">筛选</a>`)
          .join('')}</body></html>`,
    ],
    pages: ['/list?a=1'],
    skipped: ['duplicate /list*', 'trap /list*'],
  },
  {
    about: 'folders that repeat',
    entry: ['/docs/help/'],
    answers: {},
    endless: [/^\/docs\/(help\/)+$/, (path) => article(`帮助${path.length}`, ['help/'])],
    pages: ['/docs/help/', '/docs/help/help/'],
    skipped: ['trap /docs/help/help/help/'],
  },
  {
    about: 'pages that say they are not there',
    entry: Array.from({ length: 3 }, (_, n) => `/gone-${n}`),
    answers: {},
    endless: [
      /^\/gone-/,
      () => '<html><head><title>404 Not Found</title></head><body><p>抱歉，您访问的页面不存在</p></body></html>',
    ],
    skipped: ['gone /gone-0', 'gone /gone-1', 'gone /gone-2'],
  },
  {
    about: 'refresh loop',
    entry: ['/refresh-a'],
    answers: {
      '/refresh-a': '<html><head><meta http-equiv="refresh" content="0;url=/refresh-b"></head><body>甲</body></html>',
      '/refresh-b': '<html><head><meta http-equiv="refresh" content="0;url=/refresh-a"></head><body>乙</body></html>',
    },
    pages: ['/refresh-a', '/refresh-b'],
  },
  {
    about: 'every page claims to be the welcome page',
    entry: ['/lie-1', '/lie-2', '/welcome'],
    answers: {
      '/lie-1': article('甲班招生').replace('</head>', '<link rel="canonical" href="/welcome"></head>'),
      '/lie-2': page('乙', [], '<p>完全不同的内容：钢琴、围棋与游泳兴趣小组的场地说明和器材清单，见楼下公示栏。</p>').replace(
        '</head>',
        '<link rel="canonical" href="/welcome"></head>',
      ),
      '/welcome':
        '<html><head><title>欢迎</title></head><body><h1>欢迎光临</h1><p>这里是学校的大门，请先登记，再由值班人员带您参观。</p></body></html>',
    },
    pages: ['/lie-1', '/lie-2', '/welcome'],
  },
  {
    about: 'wrong charset',
    entry: ['/charset'],
    answers: { '/charset': send(article('编码'), { 'content-type': 'text/html; charset=iso-8859-1' }) },
    pages: ['/charset'],
  },
  {
    about: 'list without end',
    entry: ['/news?page=1'],
    answers: {},
    endless: [
      /^\/news\?page=(\d+)$/,
      (path) =>
        `<html><body><h1>新闻</h1><p>${words('暂无更多')}第${path.slice(11)}页</p><a href="/news?page=${Number(path.slice(11)) + 1}">下一页</a></body></html>`,
    ],
    pages: ['/news*'],
    skipped: ['trap /news*'],
  },
  {
    about: 'walls',
    entry: ['/captcha', '/login', '/waf'],
    answers: {
      '/captcha': '<p>环境异常，完成验证后即可继续访问</p>',
      '/login': '<h2>用户登录</h2><form><input type="password"></form>',
      '/waf': (_, response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('no'),
    },
    skipped: ['wall /captcha', 'wall /login', 'wall /waf'],
  },
  {
    about: 'an address as long as a page',
    entry: [`/long-${'x'.repeat(2000)}`],
    answers: {},
    skipped: ['trap /long-x*'],
  },
  { about: 'nothing at all', entry: ['/hang'], answers: { '/hang': () => {} }, failed: ['timeout /hang'] },
  {
    about: 'noise',
    entry: ['/noise'],
    answers: { '/noise': send(Buffer.alloc(50_000)) },
    failed: ['unreadable /noise'],
  },
]
