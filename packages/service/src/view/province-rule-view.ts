import { citationOfFact, type Province, type ProvincialFact } from '@zhulian/casework';
import type { ProvinceRuleView } from '@zhulian/contract';

/** 政策比对: the knobs of each province side by side; what is unverified or unknown says so in its citation. */
export function provinceRuleViews(provinces: readonly Province[]): readonly ProvinceRuleView[] {
  return provinces.map((province) => {
    const cited = (knob: string, fact: ProvincialFact<unknown>) => ({
      words: fact.words,
      citation: citationOfFact(`${province.slug}.${knob}`, fact),
    });
    return {
      slug: province.slug,
      name: province.shortName,
      residenceTest: cited('residenceTest', province.residenceTest),
      unmarriedParents: cited('unmarriedParents', province.unmarriedParents),
      documents: cited('documents', province.documents),
      clock: cited('clock', province.clock),
    };
  });
}
