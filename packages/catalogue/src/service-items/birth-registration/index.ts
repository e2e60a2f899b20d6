import { defineServiceItem, type ServiceItem } from '@zhulian/casework';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { guideOf } from './guide.ts';
import { title } from './words.ts';

/** 生育登记: everyone who bears a child may register, where she lives or where she is registered; free of charge. */
export const entry: ServiceItem = defineServiceItem({
  slug: 'birth-registration',
  title,
  caseType: 'birth-registration',
  fee: 'none',
  form,
  guideOf,
  examples,
});
