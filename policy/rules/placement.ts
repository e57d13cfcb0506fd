/** A01 and A14: where an advert stands, and whether it can be known as one. */
import { defineRule, type Rule } from './define.ts'

const onCampus = { channel: 'campus', kind: 'ad' } as const
const ad = { channel: 'platform_ad', kind: 'ad' } as const

export const placement: Rule[] = [
  defineRule({
    id: 'A01.banned-channel',
    violation: 'A01',
    speaker: 'offer',
    confidence: 0.9,
    measure: 'whole-text',
    needs: ['ban-channel', 'pupils', 'training-talk'],
    explanation: {
      zh: '面向中小学生、幼儿的培训广告出现在禁止刊播的渠道：“{quote}”。',
      en: 'A training advert for pupils or pre-schoolers stands on a forbidden channel: “{quote}”.',
    },
    examples: {
      breach: [
        { text: '初一数学小班，每周三晚上课，报名热线02861234567', ...ad },
        { text: '少儿美术体验课，四至六岁可报，扫码预约', ...ad },
        { text: '小学英语口语课，免费试听，名额有限', channel: 'mass_media', kind: 'ad' },
        { text: '青少年篮球训练营招生，联系教练报名', channel: 'residential', kind: 'ad' },
        { text: '小升初语数外辅导，地铁口旁，欢迎咨询', channel: 'public_place', kind: 'ad' },
        { text: '少儿编程课火热招生，一至六年级可报，来电咨询', ...ad },
      ],
      clear: [
        { text: '初一数学小班，每周三晚上课，报名热线02861234567', channel: 'own_site' },
        { text: '少儿美术体验课，四至六岁可报，扫码预约', channel: 'own_account' },
        { text: '考研英语班招生，上班族可学，报名咨询', ...ad },
        { text: '记者走访多家校外培训机构，了解到小学生英语班退费情况', channel: 'mass_media', publisher: 'news' },
        '青少年篮球训练营招生，联系教练报名',
      ],
    },
  }),
  defineRule({
    id: 'A11.on-campus',
    violation: 'A11',
    speaker: 'offer',
    audience: 'anyone',
    confidence: 0.88,
    measure: 'whole-text',
    needs: ['campus', 'training-talk'],
    explanation: {
      zh: '培训广告出现在中小学校、幼儿园内：“{quote}”。',
      en: 'A training advert stands inside a school or kindergarten: “{quote}”.',
    },
    examples: {
      breach: [
        { text: '初一数学小班，每周三晚上课，报名热线02861234567', ...onCampus },
        { text: '少儿美术体验课，四至六岁可报，扫码预约', ...onCampus },
        { text: '小学英语口语课，免费试听，名额有限', ...onCampus },
        { text: '青少年篮球训练营招生，联系教练报名', ...onCampus },
        { text: '放学后作业辅导，地点在校门对面，欢迎咨询', ...onCampus },
        { text: '少儿编程课火热招生，一至六年级可报，来电咨询', ...onCampus },
      ],
      clear: [
        { text: '初一数学小班，每周三晚上课，报名热线02861234567', channel: 'own_site' },
        { text: '我校书法社团招新，欢迎同学们到教务处登记', channel: 'campus', publisher: 'school' },
        { text: '课后服务：周一至周五16:00至18:00，请家长自愿选择，班主任', channel: 'campus', publisher: 'school' },
        { text: '各位家长：期末家长会定于周五下午召开，请准时参加', channel: 'campus', publisher: 'school' },
      ],
    },
  }),
  defineRule({
    id: 'A14.unmarked-article',
    violation: 'A14',
    speaker: 'offer',
    confidence: 0.8,
    any: [
      '{联系|拨打|致电|咨询|预约|报名|电话|打}~16{028|13|15|16|17|18|19|400}',
      '{扫码|加微信|添加微信|加v|私信|咨询|报名|预约|扫描|长按|识别|关注公众号|点击|拨打|联系|免费领|领取|致电|戳}_10{报名|咨询|预约|试听|领取|二维码|链接|课程|体验课|了解|阅读原文|老师|电话|微信|名额|#}',
      '{电话|热线|微信|手机|联系方式|qq|vx}_3{1|0|4|8|5|6|7|9}',
      '{报名|咨询|预约}(方式|电话|热线|链接|入口|请|可)_4{:|扫|加|点|拨|#}',
    ],
    needs: ['news-channel', 'article', 'unmarked', 'pupils', 'training-talk'],
    beside: ['{报名|咨询|预约|试听|扫码|微信|电话|热线|二维码|领取|链接|体验课|入班|插班|名额|座位|找_6老师}'],
    explanation: {
      zh: '以文章形式推广并附报名联系方式“{quote}”，未标明“广告”。',
      en: 'An article that promotes training, with sign-up contact “{quote}”, not marked as advertising.',
    },
    examples: {
      breach: [
        {
          channel: 'platform_ad',
          publisher: 'platform',
          text: '上个月带娃去探了一家新开的学习中心，一进门就被教室的氛围打动。老师先给孩子做了半小时的学情了解，再讲怎么读题、怎么列式，孩子回来居然主动写作业。我把他们的课程表放在文末，数学小班和阅读班都还有位置，想去的妈妈可以扫码报名，报我的名字有优惠。孩子们学得开心，家长也放心，真的值得去看看。',
        },
        {
          channel: 'mass_media',
          publisher: 'news',
          text: '怎样读好一篇文章？很多孩子读完就忘，问题出在方法。本期请来一位多年从事小学语文辅导的老师，谈谈三步阅读法：先看题目猜内容，再找每段的中心句，最后用自己的话复述。坚持一个月，阅读理解会有改观。这位老师的小班课正在招生，家长可致电13900001111预约试听，名额不多。课程适合三到六年级的孩子，每周一次，每次一个半小时。',
        },
        {
          channel: 'platform_ad',
          publisher: 'platform',
          text: '我家老大今年初一，开学第一次测验数学就不理想。朋友介绍我去了一家机构，老师很耐心，孩子愿意去。上了两个月，作业快多了。今天把经历写出来给有需要的家长参考，学校旁边就有校区，课程按月收费。想了解的可以加微信咨询课程顾问，说是看文章来的，送一节体验课。孩子的事情，早点找到方法总是好的，希望大家少走弯路。',
        },
        {
          channel: 'mass_media',
          publisher: 'news',
          text: '在城南一间明亮的教室里，记者见到了这位从教多年的英语老师。她说，教孩子开口最重要。她的课堂上有游戏，有戏剧，也有扎实的单词积累。很多学员从不敢说到抢着说。目前该中心面向小学生开设口语课、阅读课和语法课，采用小班教学。感兴趣的家长可拨打02861234567咨询报名，首次到访赠送体验课一次，名额有限，先到先得，欢迎预约。',
        },
        {
          channel: 'platform_ad',
          publisher: 'platform',
          text: '测评笔记：五家少儿编程课横评。我带孩子把附近的编程课都试了一遍，从师资、教具、课堂互动到收费逐一比较。最后选了一家离家近的，老师讲得细，孩子愿意动手。每周末一次课，作业不多，回家会主动给我们演示作品。给大家要到了优惠名额，私信我领取试听课链接，也可以直接扫描文末二维码预约，早点报名还送教具一套。',
        },
        {
          channel: 'mass_media',
          publisher: 'news',
          text: '知识分享：初二物理为什么难？从直觉到抽象，是许多学生第一次遇到的坎。第一，概念要画图；第二，公式要讲来历；第三，错题要归类。本文整理自一位物理老师的公开讲座，他所在的机构开设初二物理小班，面向初二学生，采用讲练结合的方式。需要的家长可以添加微信咨询课程，报名前可先试听一节，老师会根据孩子情况给出建议。',
        },
      ],
      clear: [
        {
          channel: 'platform_ad',
          publisher: 'platform',
          text: '（广告）怎样读好一篇文章？很多孩子读完就忘，问题出在方法。先看题目猜内容，再找每段的中心句，最后用自己的话复述。坚持一个月，阅读理解会有改观。小班课正在招生，家长可致电13900001111预约试听。课程适合三到六年级的孩子，每周一次，每次一个半小时，教室在地铁站旁边，欢迎到店了解课程安排和老师情况。',
        },
        {
          channel: 'mass_media',
          publisher: 'news',
          text: '本报讯（记者）近日，市教育局通报了一批校外培训典型案例。通报称，个别机构在未取得许可的情况下面向小学生开展培训。执法人员提醒家长，选择机构时应查验许可证，签订示范合同，通过监管平台缴费，发现问题可拨打12345举报。记者了解到，相关部门将持续开展检查，维护群众利益，营造良好教育环境。',
        },
        {
          channel: 'own_account',
          publisher: 'institution',
          text: '怎样读好一篇文章？很多孩子读完就忘，问题出在方法。先看题目猜内容，再找每段的中心句，最后用自己的话复述。坚持一个月，阅读理解会有改观。小班课正在招生，家长可致电13900001111预约试听。课程适合三到六年级的孩子，每周一次，每次一个半小时，教室在地铁站旁边，欢迎到店了解。',
        },
        {
          channel: 'mass_media',
          publisher: 'news',
          text: '阅读是一辈子的事。图书馆的老师建议家长每天陪孩子读二十分钟，读完聊一聊最喜欢的人物，不必急着考孩子。孩子愿意读、读得懂，比读得多更重要。家里可以放一个小书架，让书随手可得；周末一起去书店逛逛，让孩子自己挑书。慢慢来，习惯比速度要紧，兴趣比成绩要紧，这是许多家长走过弯路后的体会。',
        },
      ],
    },
  }),
]
