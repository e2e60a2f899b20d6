/** Days off and make-up working days of the State Council notices, as the package `chinese-days` keeps them. */
declare module 'chinese-days/dist/chinese-days.json' {
  /** By date; the text is `National Day,国庆节,3`. */
  const days: {
    readonly holidays: Readonly<Record<string, string>>;
    readonly workdays: Readonly<Record<string, string>>;
  };
  export default days;
}
