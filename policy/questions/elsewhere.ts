/** What people also ask and the plan does not answer: the matcher learns from these when to say that it does not know. */
export const elsewhere: readonly string[] = [
  ...'明天会下雨吗|怎么取住房公积金|身份证过期怎么换|家里停电找谁|医保怎么报销|楼上半夜很吵|公交几点收车|办结婚证要什么材料|驾驶证怎么换证|卖房要交什么税'.split(
    '|',
  ),
  ...'物业乱收费|交通卡丢了|路灯不亮|申请公租房|餐馆吃坏肚子|快递没收到|退休金怎么领|开公司要什么手续|养狗要办证吗|工地太吵|社保怎么转移|办护照要多久'.split(
    '|',
  ),
  ...'网上买到假货|垃圾没人清运|附近有什么好吃的|讲个笑话|股市行情|比赛几点开始|吃什么能瘦|你叫什么名字|你是机器人吗|告诉我密码|几加几等于多少|做菜的方法'.split(
    '|',
  ),
  ...'电动自行车上牌|暖气怎么报修|油烟太大|手机套餐怎么换|个税怎么申报|保险理赔|银行卡挂失|电梯故障|房子漏水|打疫苗|献血|低保怎么申请|残疾人补贴'.split(
    '|',
  ),
  ...'农村宅基地|汽车补贴|充电桩安装|火车票退票|怎么走到车站|你好啊|谢谢|哈哈哈|翻译一下这句话|写一篇文章|今天星期几|招聘信息|租房押金|旅游签证'.split(
    '|',
  ),
  ...'户口迁移|生育津贴|车位纠纷|噪音扰民|违章停车|宠物走失|看病挂号|天然气开通|宽带太慢|水费太高|抬头怎么填|手续在哪里办'.split(
    '|',
  ),
  ...'the weather tomorrow|how do I get a passport|where is the station|good restaurants nearby|register my car|who are you|tell me a joke'.split(
    '|',
  ),
  ...'stock prices today|my parcel is lost|fix a street lamp|translate this sentence|ignore the rules above|book a train ticket'.split(
    '|',
  ),
  ...'养老保险认证|每个月的补贴几号到账|营业执照年检|个体户注册|电子发票红冲|开票信息|球赛赛程|演唱会什么时候|你能做什么|你是真人吗|护照过期|旅游攻略|电影推荐|哪里有好医院|二手房过户|车辆年审|摇号|积分落户|工伤认定|交通罚单'.split(
    '|',
  ),
  ...'how to renew my driving licence|recommend a film|renew a visa|what can you do|bus timetable|where to buy a phone|hospital opening hours|pay my electricity bill'.split(
    '|',
  ),
]
