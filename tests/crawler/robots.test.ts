import { describe, expect, it } from 'vitest'
import { isAllowed, longestRobots, parseRobots } from '#crawler/robots.ts'

type Case = [about: string, robots: string, agent: string, path: string, allowed: boolean]
const all = (rules: string) => `User-agent: *\n${rules}`

const cases: Case[] = [
  ['an empty file allows', '', 'FooBot', '/x', true],
  ['a file of comments allows', '# nothing here\n\n', 'FooBot', '/x', true],
  ['an HTML page in place of the file allows', '<html><body>404</body></html>', 'FooBot', '/x', true],
  ['disallow all', all('Disallow: /'), 'FooBot', '/x', false],
  ['robots.txt itself is always allowed', all('Disallow: /'), 'FooBot', '/robots.txt', true],
  ['an empty disallow allows', all('Disallow:'), 'FooBot', '/x', true],
  ['an empty allow says nothing', all('Allow:\nDisallow: /x'), 'FooBot', '/x', false],
  ['a prefix matches what begins with it', all('Disallow: /fish'), 'FooBot', '/fish.html', false],
  ['a prefix matches a longer word', all('Disallow: /fish'), 'FooBot', '/fishheads/yum', false],
  ['a prefix is no infix', all('Disallow: /fish'), 'FooBot', '/catfish', true],
  ['paths are case-sensitive', all('Disallow: /fish'), 'FooBot', '/Fish', true],
  ['a folder with slash spares the name without', all('Disallow: /fish/'), 'FooBot', '/fish', true],
  ['a folder with slash matches inside', all('Disallow: /fish/'), 'FooBot', '/fish/salmon', false],
  ['the query counts', all('Disallow: /fish?id='), 'FooBot', '/fish?id=1', false],
  ['another query is free', all('Disallow: /fish?id='), 'FooBot', '/fish?name=1', true],
  ['the longer rule wins over an earlier one', all('Disallow: /\nAllow: /open'), 'FooBot', '/open/1', true],
  ['the longer rule wins in either order', all('Allow: /open\nDisallow: /'), 'FooBot', '/open/1', true],
  ['a longer disallow wins', all('Allow: /a\nDisallow: /a/b'), 'FooBot', '/a/b/c', false],
  ['equal length: allow wins', all('Disallow: /a\nAllow: /a'), 'FooBot', '/a', true],
  ['equal length in the other order: allow wins', all('Allow: /a\nDisallow: /a'), 'FooBot', '/a', true],
  ['a star is any run', all('Disallow: /*.php'), 'FooBot', '/folder/file.php?x', false],
  ['a star may be empty', all('Disallow: /a*b'), 'FooBot', '/ab', false],
  ['a star inside', all('Disallow: /a*b'), 'FooBot', '/axxxbyyy', false],
  ['a star needs the rest', all('Disallow: /a*b'), 'FooBot', '/axxx', true],
  ['a trailing star changes nothing', all('Disallow: /fish*'), 'FooBot', '/fishes', false],
  ['a leading star', all('Disallow: *.pdf'), 'FooBot', '/x/y.pdf', false],
  ['several stars', all('Disallow: /*a*b*c'), 'FooBot', '/1a2b3c4', false],
  ['stars keep their order', all('Disallow: /*a*b*c'), 'FooBot', '/1c2b3a', true],
  ['a dollar is the end', all('Disallow: /*.php$'), 'FooBot', '/x.php', false],
  ['a dollar refuses more', all('Disallow: /*.php$'), 'FooBot', '/x.php?a', true],
  ['a dollar after a plain path', all('Disallow: /exact$'), 'FooBot', '/exact', false],
  ['a plain path with dollar is no prefix', all('Disallow: /exact$'), 'FooBot', '/exactly', true],
  ['a dollar in the middle is a dollar', all('Disallow: /a$b'), 'FooBot', '/a$bc', false],
  ['slash dollar is the front page only', all('Disallow: /\nAllow: /$'), 'FooBot', '/', true],
  ['slash dollar opens nothing else', all('Disallow: /\nAllow: /$'), 'FooBot', '/x', false],
  ['overlap cannot be used twice', all('Disallow: /ab*ba$'), 'FooBot', '/aba', true],
  ['own group beats the star group', 'User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow: /x', 'FooBot', '/y', true],
  ['own group applies', 'User-agent: *\nAllow: /\nUser-agent: FooBot\nDisallow: /x', 'FooBot', '/x', false],
  ['an empty own group frees', 'User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow:', 'FooBot', '/x', true],
  ['others fall to the star group', 'User-agent: FooBot\nDisallow: /x\nUser-agent: *\nDisallow: /y', 'BarBot', '/y', false],
  ['without star group others are free', 'User-agent: FooBot\nDisallow: /', 'BarBot', '/y', true],
  ['agent names ignore case', 'User-agent: FOOBOT\nDisallow: /', 'foobot', '/', false],
  ['a version after the name is ignored', 'User-agent: FooBot/2.1\nDisallow: /', 'FooBot', '/', false],
  ['a whole user agent value is cut to its token', 'User-agent: FooBot\nDisallow: /', 'FooBot/1.0 (+http://x)', '/', false],
  ['a name is no prefix of another', 'User-agent: Foo\nDisallow: /', 'FooBot', '/', true],
  ['nor the other way round', 'User-agent: FooBot-News\nDisallow: /', 'FooBot', '/', true],
  ['hyphens belong to the name', 'User-agent: Foo-Bot\nDisallow: /', 'Foo-Bot', '/', false],
  ['two agents share a group', 'User-agent: A\nUser-agent: B\nDisallow: /x', 'B', '/x', false],
  ['and the first of them too', 'User-agent: A\nUser-agent: B\nDisallow: /x', 'A', '/x', false],
  [
    'groups of one agent are merged',
    'User-agent: A\nDisallow: /x\nUser-agent: B\nDisallow: /z\nUser-agent: A\nDisallow: /y',
    'A',
    '/x',
    false,
  ],
  [
    'and the second part counts',
    'User-agent: A\nDisallow: /x\nUser-agent: B\nDisallow: /z\nUser-agent: A\nDisallow: /y',
    'A',
    '/y',
    false,
  ],
  ['star groups are merged, too', 'User-agent: *\nDisallow: /x\n\nUser-agent: *\nDisallow: /y', 'A', '/y', false],
  ['an empty line ends no group', 'User-agent: A\n\n\nDisallow: /x', 'A', '/x', false],
  ['other lines end no group', 'User-agent: A\nSitemap: http://x/s.xml\nUser-agent: B\nDisallow: /x', 'A', '/x', false],
  ['rules before any group are void', 'Disallow: /x\nUser-agent: A\nDisallow: /y', 'A', '/x', true],
  ['comments after a value', all('Disallow: /x # not this'), 'A', '/x', false],
  ['blanks around', all('  Disallow  :   /x   '), 'A', '/x', false],
  ['names of lines ignore case', 'USER-AGENT: *\ndisALLOW: /x', 'A', '/x', false],
  ['Windows line ends', 'User-agent: *\r\nDisallow: /x\r\n', 'A', '/x', false],
  ['old Mac line ends', 'User-agent: *\rDisallow: /x\r', 'A', '/x', false],
  ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /x', 'A', '/x', false],
  ['unknown lines are passed over', all('Crawl-delay: 10\nFoo: bar\nDisallow: /x'), 'A', '/x', false],
  ['escaped and plain Chinese are the same', all('Disallow: /%E8%AF%BE%E7%A8%8B'), 'A', '/课程', false],
  ['plain Chinese in the rule', all('Disallow: /课程'), 'A', '/%E8%AF%BE%E7%A8%8B/1', false],
  ['lower-case escapes', all('Disallow: /%e8%af%be'), 'A', '/%E8%AF%BE', false],
  ['unreserved escapes are undone', all('Disallow: /%62%61r'), 'A', '/bar', false],
  ['an escaped slash stays another thing', all('Disallow: /a%2Fb'), 'A', '/a/b', true],
  ['a missing colon is forgiven', all('Disallow /x'), 'A', '/x', false],
  ['a star alone is every path', all('Disallow: *'), 'A', '/x', false],
  ['a path without its slash matches nothing', all('Disallow: x'), 'A', '/x', true],
  ['a dollar alone is the end of nothing', all('Disallow: $'), 'A', '/', true],
  ['star and dollar are every path', all('Disallow: /*$'), 'A', '/x?y', false],
  ['two stars are one', all('Disallow: /a**b'), 'A', '/axb', false],
  ['of two dollars the last is the end', all('Disallow: /a$$'), 'A', '/a$', false],
  ['and the first is none', all('Disallow: /a$$'), 'A', '/a', true],
  ['a longer permission with an end', all('Disallow: /a\nAllow: /a$'), 'A', '/a', true],
  ['which ends there', all('Disallow: /a\nAllow: /a$'), 'A', '/ab', false],
  ['a blank inside a path is an escaped one', all('Disallow: /a b'), 'A', '/a%20b', false],
  ['a semicolon belongs to the path', all('Disallow: /x;id='), 'A', '/x;id=1', false],
  ['dot segments are not ours to resolve', all('Disallow: /b'), 'A', '/a/../b', true],
  ['a group without a name is of nobody', 'User-agent:\nDisallow: /', 'A', '/x', true],
  ['a star inside a name is no wildcard', 'User-agent: *bot\nDisallow: /', 'foobot', '/x', true],
  ['a star with a comment is everybody', 'User-agent: * # all\nDisallow: /', 'A', '/x', false],
  ['words behind the name are no part of it', 'User-agent: Foo Bar\nDisallow: /', 'Foo', '/x', false],
  ['an agent of two words is another one', 'User-agent: Foo\nDisallow: /', 'Foo Bar', '/x', true],
  [
    'own name and star in one group',
    'User-agent: *\nUser-agent: A\nDisallow: /x\n\nUser-agent: *\nDisallow: /y',
    'A',
    '/y',
    true,
  ],
  ['a wish to wait ends no list of names', 'User-agent: A\nCrawl-delay: 1\nUser-agent: B\nDisallow: /x', 'A', '/x', false],
  ['two rules in a line are one path', all('Disallow: /x Disallow: /y'), 'A', '/y', true],
  ['an HTML page that quotes a rule', '<pre>User-agent: *\nDisallow: /</pre>', 'A', '/x', true],
  ['lines of three words without a colon', all('Disallow /x /y'), 'A', '/x', true],
  ['half an escape begins a whole one', all('Disallow: /100%'), 'A', '/100%25', false],
  ['a question mark begins the query once', all('Disallow: /x?a?b'), 'A', '/x?a%3Fb', false],
  ['ends of lines of two kinds together', 'User-agent: *\r\r\nDisallow: /x\n\r', 'A', '/x', false],
]

describe('robots.txt by RFC 9309', () => {
  it.each(cases)('%s', (_, robots, agent, path, allowed) => {
    expect(isAllowed(parseRobots(robots), agent, `http://site.example${path}`)).toBe(allowed)
  })

  it('looks at the first 500 kibibytes only, and at all of them', () => {
    const filler = `# ${'x'.repeat(98)}\n`
    const inside = `User-agent: *\n${filler.repeat(4000)}Disallow: /late`
    expect(isAllowed(parseRobots(inside), 'A', 'http://s.example/late')).toBe(false)
    const outside = `User-agent: *\nDisallow: /early\n${filler.repeat(6000)}Disallow: /late`
    expect(isAllowed(parseRobots(outside), 'A', 'http://s.example/early')).toBe(false)
    expect(isAllowed(parseRobots(outside), 'A', 'http://s.example/late')).toBe(true)
  })

  it('leaves out the line that the limit cuts, which would close far more than was meant', () => {
    const upTo = (bytes: number) => `User-agent: *\n#${'x'.repeat(bytes - 16)}\n`
    const cut = `${upTo(longestRobots - 'Disallow: /'.length)}Disallow: /old/`
    expect(Buffer.from(cut).subarray(0, longestRobots).toString()).toMatch(/\nDisallow: \/$/)
    expect(isAllowed(parseRobots(cut), 'A', 'http://s.example/new')).toBe(true)
  })

  it('compares octets of a file that is no UTF-8 with those of the address, as browsers send them', () => {
    const gbk = Buffer.concat([
      Buffer.from('User-agent: *\nDisallow: /'),
      Buffer.from('bfceb3cc', 'hex'),
      Buffer.from('/\nDisallow: /y'),
    ])
    expect(isAllowed(parseRobots(gbk), 'A', 'http://s.example/%BF%CE%B3%CC/1')).toBe(false)
    expect(isAllowed(parseRobots(gbk), 'A', 'http://s.example/%bf%ce%b3%cc/1')).toBe(false)
    expect(isAllowed(parseRobots(gbk), 'A', 'http://s.example/y')).toBe(false)
    expect(isAllowed(parseRobots(gbk), 'A', 'http://s.example/x')).toBe(true)
  })

  it('takes addresses with a port, a user, capitals, or a query without a path', () => {
    const robots = parseRobots(all('Disallow: /x\nDisallow: /?q='))
    for (const url of [
      'http://s.example:8080/x',
      'http://user@s.example/x',
      'HTTPS://S.EXAMPLE/x',
      'http://[::1]:80/x',
      'http://s.example?q=1',
    ])
      expect(isAllowed(robots, 'A', url), url).toBe(false)
  })

  it('ignores the fragment and treats a bare host as its front page', () => {
    const robots = parseRobots(all('Disallow: /$'))
    expect(isAllowed(robots, 'A', 'http://s.example')).toBe(false)
    expect(isAllowed(robots, 'A', 'http://s.example/#top')).toBe(false)
    expect(isAllowed(robots, 'A', 'http://s.example/x#y')).toBe(true)
  })

  it('answers quickly however many stars there are', () => {
    const robots = parseRobots(all(`Disallow: /${'*a'.repeat(200)}$`))
    const began = performance.now()
    expect(isAllowed(robots, 'A', `http://s.example/${'a'.repeat(5000)}b`)).toBe(true)
    expect(performance.now() - began).toBeLessThan(200)
  })

  it('notes the sitemaps', () => {
    expect(parseRobots('Sitemap: http://s.example/a.xml\nsitemap: http://s.example/b.xml').sitemaps).toHaveLength(2)
  })
})
