import type { SourceId } from '@/lib/clinical/text-sources';
import { defineMessages } from '../define-messages';

/** Where clinical texts come from. */
const names = defineMessages({
  'source.memory': 'general knowledge',
  'source.acr-voclosporin': 'American College of Rheumatology, page on voclosporin',
  'source.beuschlein2024': 'ESE and Endocrine Society guideline, Beuschlein 2024',
  'source.bsr2018': 'BSR guideline on lupus, 2018',
  'source.ccjm-hcq': 'Cleveland Clinic Journal of Medicine, table of eye checks',
  'source.ckdepi': 'Inker, N Engl J Med 2021;385:1737',
  'source.cyc-monitor': 'a page on checks of cyclophosphamide (droracle.ai)',
  'source.eular2023': 'EULAR 2023, Ann Rheum Dis 2024;83:15',
  'source.lupkynis-dosing': 'Lupkynis dosing pages',
  'source.lupkynis-label': 'Lupkynis prescribing information',
  'source.mosca2010': 'EULAR, Ann Rheum Dis 2010;69:1269',
  'source.nhsh-dmard': 'NHS Highland, table of checks',
  'source.nhsl-dmard': 'NHS Lanarkshire, checks after BSR/BHPR 2017',
  'source.rcophth2020': 'Royal College of Ophthalmologists, December 2020',
  'source.rosenbaum2021': 'joint statement of 2020, Arthritis Rheumatol 2021;73:908',
  'source.sulfonamides1992': 'J Rheumatol 1992;19:265',
}) satisfies Record<`source.${SourceId}`, string>;

export const sources = {
  ...names,
  ...defineMessages({
    'source.line': 'Source: {sources}.',
    'source.not-reviewed': 'Written {day}, not yet reviewed by a clinician.',
    'source.reviewed': 'Reviewed by a clinician on {day}.',
  }),
};
