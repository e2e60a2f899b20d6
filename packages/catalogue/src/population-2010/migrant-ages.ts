/**
 * Share of each sex and age group (`censusAges`) among people registered in another province, country as a whole; all 38 add up to 1. Nothing was read: it is
 * estimated from the age structures of 2857 county units of the 2010 census, regressed on the share of residents from other provinces and of those from elsewhere in the province, with
 * a constant for each province and weights by population, read at 100 % and 0 %; negative shares (all under 0.3 %) set to nought and the rest made to add up to 1.
 */
export const migrantAges: { readonly male: readonly number[]; readonly female: readonly number[] } =
  {
    male: [
      0.00279, 0.01464, 0.01176, 0.0, 0.03127, 0.1229, 0.11133, 0.08972, 0.08169, 0.06077, 0.03009,
      0.00545, 0.00682, 0.00428, 0.00095, 0.0, 0.0, 0.0, 0.0,
    ],
    female: [
      0.0022, 0.0118, 0.00849, 0.0, 0.02907, 0.10491, 0.08106, 0.0607, 0.05434, 0.04183, 0.01876,
      0.0, 0.00473, 0.0058, 0.00185, 0.0, 0.0, 0.0, 0.0,
    ],
  };
