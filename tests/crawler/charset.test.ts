import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#crawler/charset.ts'

const simplified = '我们的暑假班开始招生了，五年级数学每周六上午上课，地点在成都市青羊区，欢迎家长前来咨询。'
const traditional = '我們的暑假班開始招生了，五年級數學每週六上午上課，歡迎家長前來諮詢，這是我們學校的課程。'
const page = (body: string, head = '') => `<html><head>${head}</head><body><p>${body}</p></body></html>`
const meta = (name: string) => `<meta charset="${name}">`

const cases: [about: string, bytes: Buffer, contentType: string | null, words: string, charset: string][] = [
  ['plain UTF-8', Buffer.from(page(simplified)), null, simplified, 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${page(simplified)}`), null, simplified, 'utf-8'],
  ['UTF-16 with a mark', iconv.encode(page(simplified), 'utf-16le', { addBOM: true }), null, simplified, 'utf-16le'],
  ['UTF-16BE with a mark', iconv.encode(page(simplified), 'utf-16be', { addBOM: true }), null, simplified, 'utf-16be'],
  ['GBK by header', iconv.encode(page(simplified), 'gbk'), 'text/html; charset=GBK', simplified, 'gbk'],
  ['GBK by meta', iconv.encode(page(simplified, meta('gb2312')), 'gbk'), 'text/html', simplified, 'gbk'],
  [
    'GBK by old meta',
    iconv.encode(page(simplified, '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), 'gbk'),
    null,
    simplified,
    'gbk',
  ],
  ['GBK undeclared', iconv.encode(page(simplified), 'gbk'), null, simplified, 'gbk'],
  ['GBK declared as UTF-8', iconv.encode(page(simplified, meta('utf-8')), 'gbk'), null, simplified, 'gbk'],
  ['GB18030 with four-byte characters', iconv.encode(page(`${simplified}㐀`, meta('gb18030')), 'gb18030'), null, '㐀', 'gb18030'],
  ['UTF-8 declared as gb2312', Buffer.from(page(simplified, meta('gb2312'))), 'text/html; charset=gb2312', simplified, 'utf-8'],
  ['Big5 by meta', iconv.encode(page(traditional, meta('big5')), 'big5'), null, traditional, 'big5'],
  ['Big5 undeclared', iconv.encode(page(traditional), 'big5'), null, traditional, 'big5'],
  ['Big5 declared as gb2312', iconv.encode(page(traditional.repeat(3), meta('gb2312')), 'big5'), null, traditional, 'big5'],
  ['an unknown name', iconv.encode(page(simplified, meta('klingon')), 'gbk'), null, simplified, 'gbk'],
  [
    'GBK in XML',
    iconv.encode(`<?xml version="1.0" encoding="gb2312"?><a>${simplified}</a>`, 'gbk'),
    'text/xml',
    simplified,
    'gbk',
  ],
  [
    'UTF-8 with one broken byte',
    Buffer.concat([Buffer.from(page(simplified.repeat(5))), Buffer.from([0xe6])]),
    null,
    simplified,
    'utf-8',
  ],
  [
    'another alphabet is believed',
    iconv.encode(page('Привет, мир'), 'windows-1251'),
    'text/html; charset=windows-1251',
    'Привет',
    'windows-1251',
  ],
  ['plain ASCII', Buffer.from(page('hello')), null, 'hello', 'utf-8'],
]

describe('charsets', () => {
  it.each(cases)('%s', (_, bytes, contentType, words, charset) => {
    const decoded = decodeText(bytes, contentType)
    expect(decoded.text).toContain(words)
    expect(decoded.charset).toBe(charset)
  })
})
