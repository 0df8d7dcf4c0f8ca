// Generated tables for the benches: fictional, all different, in shapes that rules looking at several tables find hard: the
// same goal everywhere, each table with a fault of its own, another department in each.

// Names that are all different and read like names: two syllables from lists whose lengths have no common divisor.
const kPlaces = [...'青石柳林白杨沙湖清水南坪古城云台新桥双溪长岭金沟'].map((c, i, all) => c + all[(i * 7 + 3) % all.length])
const kMatters = ['渠道清淤', '桥涵养护', '泵站检修', '堤防巡护', '水质抽检', '路灯更换', '苗木管护', '公厕改造', '道路保洁', '校舍修缮', '图书采购']
const pick = (list, i) => list[i % list.length]
const letters = i => String.fromCharCode(0x4e00 + (i * 37) % 5000, 0x4e00 + (i * 101 + 17) % 5000)

const goal = i => `完成${letters(i)}${pick(kPlaces, i)}${pick(kMatters, i)}${20 + i % 80}处,开展巡查${1 + i % 50}次,` +
  `总成本控制在${10 + i % 90}万元以内,${pick(kPlaces, i + 5)}群众满意度达到9${i % 10}%以上。`

function table(i, shape) {
  const name = `${letters(i)}${pick(kPlaces, i)}${pick(kMatters, i)}`
  const twin = '完成河道清理300吨,开展巡查24次,护岸修复12处,总成本控制在48万元以内,沿河群众满意度达到90%以上。'
  const department = shape === 'faults' ? name : shape === 'departments' ? `${letters(i)}${letters(i * 3 + 1)}局` : '清河县水务局'
  const first = shape === 'copies' ? twin : shape === 'cut' ? goal(i).slice(0, -4) : goal(i)
  const second = shape === 'faults' && i % 2 ? '' : shape === 'overlaps' ? `配合${pick(kPlaces, i + 1)}做好${letters(i + 1)}${pick(kPlaces, i + 1)}${pick(kMatters, i + 1)}工作。` : goal(i + 1).replace('完成', '完成县城')
  const total = shape === 'faults' ? '' : String(10 + i % 90)
  return [
    '附件1', '', '2025年部门项目支出预算绩效目标表', '',
    `项目名称\t\t${name}`, `主管部门\t\t${department}\t实施单位\t清河县${pick(kPlaces, i)}站`, '项目属性\t\t延续项目\t项目期\t1年',
    `项目资金(万元)\t\t年度资金总额(含本级和市县)\t${total}\t年度资金总额(含本级)\t${total}`,
    `\t\t其中:财政拨款\t${total}\t其中:财政拨款\t${total}`, '\t\t其他资金\t0\t其他资金\t0',
    `绩效目标\t\t年度总体绩效目标(含本级和市县)\t${first}\t年度绩效目标(含本级)\t${second}`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
    `\t产出指标\t数量指标\t${pick(kMatters, i)}数量\t≥${20 + i % 80}处`, `\t\t\t${pick(kPlaces, i)}巡查次数\t≥${1 + i % 50}次`,
    `\t\t质量指标\t${pick(kMatters, i)}合格率\t≥9${i % 10}%`, `\t\t时效指标\t${pick(kMatters, i)}完成时间\t2025年11月30日前`,
    `\t\t成本指标\t${pick(kMatters, i)}总成本\t≤${10 + i % 90}万元`, `\t效益指标\t经济效益指标\t${pick(kPlaces, i)}受益农户数\t≥500户`,
    '\t\t社会效益指标\t保障工作正常开展\t有效保障', `\t\t生态效益指标\t${pick(kPlaces, i)}水质达标率\t≥90%`,
    `\t\t可持续影响指标\t${pick(kPlaces, i)}管护责任覆盖率\t100%`, `\t满意度指标\t服务对象满意度指标\t${pick(kPlaces, i)}群众满意度\t≥9${i % 10}%`, '',
  ].join('\n')
}

// So many of them, the first one number `first`.
export const text_of_tables = (first, count, shape) =>
  Array.from({ length: count }, (_, i) => table(first + i, shape)).join('\n')
