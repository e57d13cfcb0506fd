/** Questions about training adverts: M26. */
import type { QuestionRow } from './row.ts'

export const adverts: QuestionRow[] = [
  [
    'advert-placement',
    'M26.3 N8AD',
    '电梯里的培训广告能举报吗|地铁站补习班广告违规吗|电视上可以播学科培训广告吗|小区里贴的补课广告|公交车上培训班广告',
    'training advert in a lift|tutoring adverts on tv|advert for classes in the residential area',
    '主流媒体、新媒体、公共场所、居民区的广告牌和网络平台不得刊登、播发面向中小学和幼儿园的校外培训广告。请拍照，写明地点和时间。',
    'No training adverts for school and kindergarten children in media, public places, residential areas or platforms. Take a photo with place and time.',
  ],
  [
    'advert-campus',
    'M26.4 M26.5',
    '学校门口发培训传单|校园里有补习班广告|校服教辅上印广告|学校公告栏贴机构招生|作业本上的培训广告|练习册背面的培训广告|放学时有人在校门口发广告',
    'adverts at school|leaflets at the school gate|training advert on exercise books',
    '不得在中小学校、幼儿园内开展商业广告活动，不得利用教材、教辅、练习册、文具、校服、校车发布广告。',
    'No commercial adverts inside schools and kindergartens, nor on textbooks, exercise books, stationery, uniforms or buses.',
  ],
  [
    'advert-promise',
    'M26.6 AD-24.1',
    '机构承诺提分可以吗|保过班广告违法吗|宣传包上重点高中|无效退款的保证合法吗|说保证考上的培训广告|不提分就退款的宣传|广告打包票考上',
    'guaranteed score advert|promise of passing an exam|advert guarantees results',
    '教育培训广告不得对升学、通过考试、取得证书或者培训效果作出明示或者暗示的保证性承诺。',
    'Training adverts may not promise admission, passing, certificates or results, openly or by hint.',
  ],
  [
    'advert-anxiety',
    'M26.6',
    '制造焦虑的广告怎么举报|不要输在起跑线违规吗|你不来培养你的竞争对手|贩卖教育焦虑的宣传|广告吓唬家长|错过这一年就晚了的广告|宣传语让家长焦虑',
    'advert that makes parents anxious|do not lose at the starting line|fear selling in adverts',
    '校外培训宣传不得制造、贩卖教育焦虑，不得误导公众的教育观念。请截图或拍照举报。',
    'Training publicity may not create anxiety or mislead about education. Send a screenshot or photo.',
  ],
  [
    'advert-false-teachers',
    'M26.6 AD-28.2.2 AUC25-9',
    '机构名师是假的怎么办|宣传清华北大老师不实|虚假师资举报|广告说有命题专家授课|机构夸大宣传学员成绩',
    'fake star teachers in adverts|false publicity about teachers|exaggerated results of pupils',
    '虚构师资、业绩、获奖属于虚假宣传，利用考试命题人员、专家、受益者名义作推荐也不允许。',
    'Invented teachers, results or prizes are false publicity; recommendation by examiners, experts or beneficiaries is not allowed either.',
  ],
  [
    'advert-discount',
    'M26.6 PFR-19',
    '原价打折是假的|限时优惠诱导报名|培训班虚构原价举报|名额仅剩三个是套路吗|充值送课合法吗',
    'fake original price|limited time discount tricks|false scarcity in adverts',
    '虚构原价、虚假打折、虚假的“仅剩名额”属于价格欺诈或者误导，请保留页面截图和付款记录。',
    'Invented original prices, false discounts and false scarcity are deception; keep screenshots and payment records.',
  ],
  [
    'advert-online-posts',
    'M26.3 IAD-9',
    '公众号发补课广告违规吗|朋友圈招生广告能举报吗|抖音上的学科培训广告|小红书推广补习班|网上软文推广培训没标广告',
    'tutoring advert in a WeChat account|training posts on social media|unmarked advert online',
    '网络平台和公众号不得发布面向中小学生的学科类培训广告；以种草、测评等形式推销的应当标明“广告”。请提交链接，系统会保存证据。',
    'Platforms and accounts may not carry adverts for subject training of pupils; posts that sell must be marked as adverts. Send the link: the page is kept as evidence.',
  ],
]
