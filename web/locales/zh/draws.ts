/** Double-random inspections, for the public. */
export default {
  draws: {
    title: '双随机抽查公示',
    lead: '抽取之前公布名录库和随机密数的摘要，抽取之后公布全部数据。任何人都可以在这里重新计算，也可以下载数据自行核对。',
    none: '还没有公布的抽查。',
    committed: '已公布摘要，等待抽取',
    drawn: '{{time}} 抽取 {{count}} 家',
    pool: '名录库：{{targets}} 家机构，{{inspectors}} 名检查人员',
    poolHash: '名录库摘要',
    commitment: '密数摘要',
    verify: '核对',
    sound: '核对一致：名录库、密数、见证内容与抽取结果相符。',
    failed: '核对不一致：',
    checks: {
      pool: '名录库被改动',
      commitment: '密数与事先公布的摘要不符',
      seed: '种子不是由密数和见证内容得出',
      result: '抽取结果不符',
    },
    insecure: '浏览器只在 https 地址下提供核对所需的计算，请下载数据后用命令 jianfu draw verify 核对。',
    download: '下载数据',
    results: '检查结果',
    waiting: '尚未公布',
    late: '逾期未公布',
  },
} as const
