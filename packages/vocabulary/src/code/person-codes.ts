import type { ValueCodeTable } from './value-code-table.ts';

/** 个人基本信息分类与代码 第1部分: 人的性别代码. */
export const sexCodes: ValueCodeTable = {
  standard: 'GB/T 2261.1-2003',
  name: { zh: '性别', en: 'sex' },
  status: 'verified',
  values: {
    '0': { zh: '未知的性别', en: 'unknown' },
    '1': { zh: '男', en: 'male' },
    '2': { zh: '女', en: 'female' },
    '9': { zh: '未说明的性别', en: 'not stated' },
  },
};

/** 婚姻状况代码: for showing a status that the person declared; never for a filter or a list. */
export const maritalStatusCodes: ValueCodeTable = {
  standard: 'GB/T 2261.2-2003',
  name: { zh: '婚姻状况', en: 'marital status' },
  status: 'verified',
  values: {
    '10': { zh: '未婚', en: 'never married' },
    '20': { zh: '已婚', en: 'married' },
    '21': { zh: '初婚', en: 'married for the first time' },
    '22': { zh: '再婚', en: 'remarried' },
    '23': { zh: '复婚', en: 'remarried to the same spouse' },
    '30': { zh: '丧偶', en: 'widowed' },
    '40': { zh: '离婚', en: 'divorced' },
    '90': { zh: '未说明的婚姻状况', en: 'not stated' },
  },
};

/** 从业状况（个人身份）代码. */
export const occupationStatusCodes: ValueCodeTable = {
  standard: 'GB/T 2261.4-2003',
  name: { zh: '从业状况', en: 'occupational status' },
  status: 'unverified',
  values: {
    '11': { zh: '国家公务员', en: 'civil servant' },
    '13': { zh: '专业技术人员', en: 'professional or technician' },
    '17': { zh: '职员', en: 'clerk' },
    '21': { zh: '企业管理人员', en: 'business manager' },
    '24': { zh: '工人', en: 'worker' },
    '27': { zh: '农民', en: 'farmer' },
    '31': { zh: '学生', en: 'student' },
    '37': { zh: '现役军人', en: 'in military service' },
    '51': { zh: '自由职业者', en: 'freelance' },
    '54': { zh: '个体经营者', en: 'self-employed' },
    '70': { zh: '无业人员', en: 'not employed' },
    '80': { zh: '退（离）休人员', en: 'retired' },
    '90': { zh: '其他', en: 'other' },
  },
};

/** 学历代码. */
export const educationCodes: ValueCodeTable = {
  standard: 'GB/T 4658-2006',
  name: { zh: '学历', en: 'education' },
  status: 'unverified',
  values: {
    '10': { zh: '研究生教育', en: 'postgraduate' },
    '20': { zh: '大学本科教育', en: 'bachelor' },
    '30': { zh: '大学专科教育', en: 'college' },
    '40': { zh: '中等职业教育', en: 'secondary vocational' },
    '60': { zh: '普通高级中学教育', en: 'senior high school' },
    '70': { zh: '初级中学教育', en: 'junior high school' },
    '80': { zh: '小学教育', en: 'primary school' },
    '90': { zh: '其他', en: 'other' },
  },
};

/** 家庭关系代码: relation to the head of the household (户主). */
export const relationToHeadCodes: ValueCodeTable = {
  standard: 'GB/T 4761-2008',
  name: { zh: '与户主关系', en: 'relation to head of household' },
  status: 'unverified',
  values: {
    '01': { zh: '本人', en: 'self' },
    '02': { zh: '户主', en: 'head of household' },
    '10': { zh: '配偶', en: 'spouse' },
    '20': { zh: '子', en: 'son' },
    '30': { zh: '女', en: 'daughter' },
    '40': { zh: '孙子、孙女或外孙子、外孙女', en: 'grandchild' },
    '50': { zh: '父母', en: 'parent' },
    '60': { zh: '祖父母或外祖父母', en: 'grandparent' },
    '70': { zh: '兄弟姐妹', en: 'sibling' },
    '80': { zh: '其他', en: 'other' },
  },
};

/** 户口类型 of the collection forms of national population data (全员人口信息采集填表说明). */
export const householdRegistrationKindCodes: ValueCodeTable = {
  standard: '全员人口信息采集填表说明',
  name: { zh: '户口类型', en: 'kind of household registration' },
  status: 'verified',
  values: {
    '1': { zh: '非农业户口', en: 'non-agricultural' },
    '2': { zh: '农业户口', en: 'agricultural' },
    '9': { zh: '其他', en: 'other' },
  },
};
