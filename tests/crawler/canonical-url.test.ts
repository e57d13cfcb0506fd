import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '#crawler/canonical-url.ts'

const same: [about: string, one: string, other: string][] = [
  ['fragments', 'http://a.cn/x#top', 'http://a.cn/x'],
  ['default port', 'http://a.cn:80/x', 'http://a.cn/x'],
  ['default https port', 'https://a.cn:443/x', 'https://a.cn/x'],
  ['case of the host', 'HTTP://A.CN/x', 'http://a.cn/x'],
  ['missing path', 'http://a.cn', 'http://a.cn/'],
  ['dot segments', 'http://a.cn/b/../x/./y', 'http://a.cn/x/y'],
  ['doubled slashes', 'http://a.cn//x//y', 'http://a.cn/x/y'],
  ['order of the query', 'http://a.cn/?b=2&a=1', 'http://a.cn/?a=1&b=2'],
  ['empty query', 'http://a.cn/x?', 'http://a.cn/x'],
  ['utm parameters', 'http://a.cn/x?utm_source=wx&id=3&utm_medium=m', 'http://a.cn/x?id=3'],
  ['spm', 'http://a.cn/x?spm=a2.b3&id=3', 'http://a.cn/x?id=3'],
  ['share marks', 'http://a.cn/x?from=timeline&isappinstalled=0&id=3', 'http://a.cn/x?id=3'],
  ['Java session in the path', 'http://a.cn/x;jsessionid=0123456789ABCDEF?id=3', 'http://a.cn/x?id=3'],
  ['PHP session', 'http://a.cn/x?PHPSESSID=q8k3jd83jd83jd83jd83&id=3', 'http://a.cn/x?id=3'],
  ['final dot of the host', 'http://a.cn./x', 'http://a.cn/x'],
  ['blanks around', '  http://a.cn/x ', 'http://a.cn/x'],
  ['Chinese in the path', 'http://a.cn/课程', 'http://a.cn/%E8%AF%BE%E7%A8%8B'],
  ['Chinese host', 'http://学习.cn/', 'http://xn--vjq503a.cn/'],
  [
    'WeChat share parameters',
    'https://mp.weixin.qq.com/s?__biz=MzA3/b==&mid=265&idx=1&sn=abc&chksm=d&scene=21#wechat_redirect',
    'https://mp.weixin.qq.com/s?__biz=MzA3/b==&idx=1&mid=265',
  ],
  [
    'old WeChat names',
    'https://mp.weixin.qq.com/s?__biz=MzA3==&appmsgid=265&itemidx=2&sign=x',
    'https://mp.weixin.qq.com/s?__biz=MzA3==&mid=265&idx=2&sn=y',
  ],
]
const different: [about: string, one: string, other: string][] = [
  ['case of the path', 'http://a.cn/X', 'http://a.cn/x'],
  ['scheme', 'http://a.cn/', 'https://a.cn/'],
  ['port', 'http://a.cn:8080/', 'http://a.cn/'],
  ['short numeric sid is a page number', 'http://a.cn/?sid=12', 'http://a.cn/?sid=13'],
  ['value of a parameter', 'http://a.cn/?id=1', 'http://a.cn/?id=2'],
  ['repeated parameters', 'http://a.cn/?id=1&id=2', 'http://a.cn/?id=1'],
  [
    'place in a WeChat message',
    'https://mp.weixin.qq.com/s?__biz=M==&mid=1&idx=1',
    'https://mp.weixin.qq.com/s?__biz=M==&mid=1&idx=2',
  ],
  ['WeChat short tokens', 'https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/abc'],
]

describe('canonical addresses', () => {
  it.each(same)('are one whatever the %s', (_, one, other) => expect(canonicalUrl(one)).toBe(canonicalUrl(other)))
  it.each(different)('differ by %s', (_, one, other) => expect(canonicalUrl(one)).not.toBe(canonicalUrl(other)))
  it.each(['mailto:a@b.cn', 'javascript:void(0)', 'tel:123', 'ftp://a.cn/', 'http://', '::'])('do not exist for %s', (url) =>
    expect(canonicalUrl(url)).toBeNull(),
  )
  it('are resolved against their page', () => expect(canonicalUrl('../c?b=1', 'http://a.cn/x/y/')).toBe('http://a.cn/x/c?b=1'))
  it('do not change when taken twice', () => {
    for (const [, one] of [...same, ...different]) expect(canonicalUrl(canonicalUrl(one) as string)).toBe(canonicalUrl(one))
  })
})
