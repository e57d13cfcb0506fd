/** Who was punished for what: decisions, typical cases, circulars on violations. */
import { type Grammar, lines } from './grammar.ts'

export const penaltyReport: Grammar = {
  shapes: lines(`
    {title} {fact}{law}{result}
    {fact}{law}{result}
    {fact}{result}
    {title}
    {found}{fact}{law}
    {found}{result}
    {case}{fact}{result}
    {case}{case}
    {inspect}{inspect}
    {title} {inspect}{fact}{result}
    {act}，{law}
    {act}；{act}
    {act}，{result}
    {act}`),
  title: lines(`
    {firm}因虚假宣传被罚{yuan}
    {bureau}公布{count}起校外培训违法典型案例
    {bureau}通报一批违规培训机构
    {firm}违规开展学科培训被责令停办
    行政处罚决定书 {city}市监处罚〔20{#}{#}〕{#}{#}号
    {bureau}曝光{season}隐形变异培训案例
    {district}查处一起住宅内违规补课
    {count}家培训机构被顶格处罚 合计{yuan}
    关于对{firm}作出行政处罚的公告`),
  act: lines(`
    经查实，当事人伪造合作协议，所称直升名校并不存在，案件移送公安机关。
    当事人在公众号标示“原价{yuan}，现价{yuan}”，原价从未销售过
    官网宣称“{count}%学员提分”“名师团队”，不能提供证明材料，虚构教师任教经历
    使用未经核实的用户评价，编造好评内容，引人误解
    楼宇广告含有“抢先拿下高分”等内容，制造教育焦虑
    广告中对培训效果作出明示保证性承诺
    未取得办学许可证，擅自面向{grade}学生开展{subject}培训
    {season}组织{count}名学生开展学科类培训，占用国家法定节假日
    以托管名义在居民楼内违规开展{subject}辅导
    在朋友圈发布“押题命中”“保过”等广告
    以划线价方式虚构原价，诱骗消费者交易
    聘用在职教师授课，收取学费{yuan}未开具票据
    谎称与知名机构合作，虚构销量“已抢购”诱导下单
    收取超过三个月的费用，未纳入资金监管
    利用科研机构、专业人士名义作推荐证明`),
  fact: lines(`
    经查，{act}。
    经查明，当事人{firm}自{date}起，{act}。
    {date}，执法人员对{street}{firm}进行检查，发现{act}。
    根据群众举报线索，{bureau}联合公安、消防突击检查，现场发现{act}，共有学生{count}人。
    案由：{act}。
    当事人的上述行为：{act}。`),
  law: lines(`
    上述行为违反了《中华人民共和国广告法》第二十四条第（一）项的规定，
    违反了《反不正当竞争法》第八条第一款，构成虚假宣传，
    违反《价格法》第十四条第（四）项，属于价格欺诈行为，
    违反《校外培训行政处罚暂行办法》第{count}条，
    违反《民办教育促进法》第六十四条，
    依据《未成年人保护法》有关规定，`),
  result: lines(`
    {bureau}责令改正违法行为，处以罚款{yuan}。
    {bureau}依法予以警告，没收违法所得{yuan}，并处罚款{yuan}。
    责令立即停止办学、退还所收费用，处违法所得{count}倍罚款。
    现已立案调查，相关费用已全部退还家长。
    对机构予以查封取缔，涉事教师给予降级处分。
    依法吊销办学许可证，列入黑名单。
    罚没款合计{yuan}，当事人已缴纳。
    作出警告并顶格罚款{#}{#}0万元的行政处罚。`),
  found: lines(`
    {day}，{bureau}公布处罚决定，{firm}被处以罚款{yuan}。
    近日，{bureau}在“双减”专项执法行动中查处{firm}违法案。
    典型案例{count}：{firm}发布违法广告案。
    {bureau}接到投诉举报后立案，对{firm}涉嫌{act}进行调查。`),
  case: lines(`
    案例{count} {firm}擅自举办校外培训案。
    案例{count}：{surname}某在{estate}小区{#}栋无证开展学科类培训被查处。
    {firm}虚假宣传案、{firm}价格欺诈案、{firm}无证办学案。
    被处罚单位：{firm}，处罚机关：{bureau}，处罚日期：{date}，处罚结果：罚款{yuan}。
    违法事实：{act}。处罚依据：广告法第五十五条。处罚种类：罚款。`),
  inspect: lines(`
    {season}以来，{bureau}共出动执法人员{count}人次，检查机构{count}家，立案{count}件，关停无证机构{count}家。
    {bureau}联合街道办、派出所对{street}写字楼开展夜查，查处{count}个违规培训窝点。
    {bureau}约谈{firm}负责人，下达责令整改通知书。
    对机构变相以“一对一”“高端家政”“住家教师”名义开展培训的，一经查实从严处罚。
    通报指出，{firm}隐形变异开展学科培训，性质恶劣，社会影响不良。`),
}
