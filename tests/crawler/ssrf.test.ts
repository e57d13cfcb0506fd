import { describe, expect, it } from 'vitest'
import { checkUrl, classOf, isLocalhost, resolveHost } from '#crawler/ssrf.ts'

const forbidden = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '3fff::1',
  '100::1',
  '2001::1',
  '2001:10::1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '::ffff:192.168.1.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:0a00:0001::1',
  '2002:7f00:0001::',
  '2002:c0a8:0101::1',
  '::10.0.0.1',
  '5f00::1',
  '168.63.129.16',
  '100.100.100.200',
  '169.254.0.23',
  '192.0.0.192',
  '::ffff:168.63.129.16',
  'fd20:ce::254',
  'fd00:ec2::254',
  '200::1',
  '300:abcd::1',
  '4000::1',
  '0:0:0:0:0:1:7f00:1',
  '2400:3200::5efe:10.0.0.1',
  '2400:3200::200:5efe:c0a8:101',
  '2400:3200::5efe:127.0.0.1',
  '::ffff:0:10.0.0.1',
  '2002:a9fe:a9fe::1',
  '64:ff9b::a9fe:a9fe',
  'ff0e::1',
  'nonsense',
  '',
]
const allowed = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '223.5.5.5',
  '2400:3200::1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:0808:0808::1',
  '168.63.129.17',
  '2400:3200::5efe:8.8.8.8',
  '3ffe::1',
]
const loopback = ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1']

describe('the address guard', () => {
  it.each(forbidden)('never connects to %s', (address) => expect(classOf(address)).toBe('forbidden'))
  it.each(allowed)('may connect to %s', (address) => expect(classOf(address)).toBe('public'))
  it.each(loopback)('knows %s as this machine', (address) => expect(classOf(address)).toBe('loopback'))

  const tricks = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://a.b.localhost/',
    'http://10.1/',
    'http://3232235777/',
    'http://[fe80::1]/',
    'http://０.０.０.０/',
    'http://①②⑦.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user@example.com/',
    'http://user:secret@example.com/',
    'http://example.com@127.0.0.1/',
    'http:127.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'http:/127.0.0.1/',
    ' http://127.0.0.1/',
    'ht\ntp://127.0.0.1/',
    'http://127.0.0.1\t/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://0x7f.1/',
    'http://00000177.1/',
    'http://0251.0376.0251.0376/',
    'http://2852039166/',
    'http://0xffffffff/',
    'http://0x0/',
    'http://127.0.0.1./',
    'http://⑯⑨。②⑤④。⑯⑨｡②⑤④/',
    'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
    'http://local\u00adhost/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[0:0:0:0:0:ffff:c0a8:101]/',
    'http://[::%31]/',
    'http://127.0.0.1%00.example.com/',
    'http://example.com%2f@127.0.0.1/',
    'http://@example.com@127.0.0.1/',
    'ws://example.com/',
    'jar:http://127.0.0.1!/',
    'http://',
    'not an address',
  ]
  it.each(tricks)('refuses %s before asking the network', (url) => expect(() => checkUrl(url, { allowPrivate: false })).toThrow())

  it('lets loopback and nothing else through when private addresses are allowed', () => {
    const guard = { allowPrivate: true }
    expect(checkUrl('http://127.0.0.1:8090/', guard).port).toBe('8090')
    expect(checkUrl('http://school.localhost:8090/', guard).hostname).toBe('school.localhost')
    for (const url of [
      'http://10.0.0.1/',
      'http://192.168.1.1/',
      'http://169.254.169.254/',
      'http://[fd00::1]/',
      'http://0.0.0.0/',
      'http://[64:ff9b::7f00:1]/',
    ]) {
      expect(() => checkUrl(url, guard), url).toThrow(/no public address/)
    }
  })

  it('says how to reach a test server', () => {
    expect(() => checkUrl('http://127.0.0.1/', { allowPrivate: false })).toThrow(/--allow-private/)
  })

  it('resolves names below localhost to this machine without asking anybody', async () => {
    expect(await resolveHost('anything.at.all.localhost', { allowPrivate: true })).toEqual([{ address: '127.0.0.1', family: 4 }])
    await expect(resolveHost('anything.localhost', { allowPrivate: false })).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(isLocalhost('localhost.example.com')).toBe(false)
    expect(isLocalhost('notlocalhost')).toBe(false)
  })

  it('lets odd ports be', () => expect(checkUrl('http://example.com:8081/', { allowPrivate: false }).port).toBe('8081'))
})
