/** Where a table of figures was printed, where it was read, and what of that is not known. */
export interface FigureSource {
  readonly publication: string;
  /** Number of the table; `unknown` where the copy that was read does not give it. */
  readonly table: string;
  readonly readFrom: string;
  /** Day to which the figures refer. */
  readonly asOf: string;
  /** Year in which this edition of them was published. */
  readonly published: number;
}

/** Persons in the age groups of `censusAges`. */
export interface CensusAges {
  readonly male: readonly number[];
  readonly female: readonly number[];
}

/** What the census counted in one place. Births and deaths are of 2009-11-01 to 2010-10-31, as counted: both are known to be too low. */
export interface CensusPlace {
  readonly total: number;
  readonly male: number;
  readonly female: number;
  /** 户籍人口: persons registered there, wherever they live. */
  readonly registered: number;
  readonly urban: number;
  readonly rural: number;
  readonly birthsPerThousand: number;
  readonly deathsPerThousand: number;
  /** Residents registered in another township of the same county or city. */
  readonly fromSameCounty: number;
  /** Residents registered elsewhere in the province. */
  readonly fromSameProvince: number;
  /** Residents registered in another province: a stock, not the moves of five years. */
  readonly fromOtherProvinces: number;
}

/** First ages of the groups of the census tables: 0, 1–4, 5–9 … 80–84, 85 and above. */
export const censusAges: readonly number[] = [
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85,
];

/** The base date of everything in this folder. */
export const censusDay = '2010-11-01';

/** Each input of a projection from 2010 with its source; a run lists those that are later than its base. */
export const sources2010: Readonly<Record<string, FigureSource>> = {
  census: {
    publication: '2010 年人口普查分县资料 2010 population census, tabulation by county',
    table: 'unknown',
    readFrom: 'leiii/census (MIT), census_county_2010_v1.xlsx, rows of provinces',
    asOf: '2010-11-01',
    published: 2012,
  },
  mortality: {
    publication: 'United Nations, World Population Prospects 2019',
    table: 'mxM, mxF, country 156, periods to 2005–2010',
    readFrom: 'cran/wpp2019 (CC BY 3.0 IGO)',
    asOf: '2010-06-30',
    published: 2019,
  },
  fertility: {
    publication: 'United Nations, World Population Prospects 2019',
    table: 'percentASFR and sexRatio, country 156, 2005–2010',
    readFrom: 'cran/wpp2019 (CC BY 3.0 IGO)',
    asOf: '2010-06-30',
    published: 2019,
  },
  births: {
    publication: '国家统计局年度数据 National Bureau of Statistics, annual series',
    table: 'birth rate and total population, 2004–2010',
    readFrom: 'a public copy of the series, years to 2010',
    asOf: '2010-12-31',
    published: 2011,
  },
  expectancy: {
    publication: '中国统计年鉴 China Statistical Yearbook, life expectancy by region, 2000 census',
    table: 'unknown',
    readFrom: 'ChinaPop of the CRAN package MSG',
    asOf: '2000-11-01',
    published: 2005,
  },
  migrantAges: {
    publication: 'estimated from the census by county',
    table: 'none: a regression, described where it stands',
    readFrom: 'leiii/census (MIT), census_county_2010_v1.xlsx, 2857 county units',
    asOf: '2010-11-01',
    published: 2012,
  },
};
