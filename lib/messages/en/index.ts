import { about } from './about';
import { accounts } from './accounts';
import { audit } from './audit';
import { catalogue } from './catalogue';
import { checks } from './checks';
import { clinic } from './clinic';
import { emergency } from './emergency';
import { enrol } from './enrol';
import { episodes } from './episodes';
import { forms } from './forms';
import { infusions } from './infusions';
import { history } from './history';
import { invitation } from './invitation';
import { measurements } from './measurements';
import { medicationNames } from './medication-names';
import { medications } from './medications';
import { medicineShelf } from './medicine-shelf';
import { ledger } from './ledger';
import { join } from './join';
import { joints } from './joints';
import { labReports } from './lab-reports';
import { labs } from './labs';
import { mail } from './mail';
import { more } from './more';
import { photos } from './photos';
import { privateEntries } from './private';
import { profile } from './profile';
import { settings } from './settings';
import { shares } from './shares';
import { shell } from './shell';
import { signIn } from './sign-in';
import { sources } from './sources';
import { staff } from './staff';
import { states } from './states';
import { timeline } from './timeline';
import { today } from './today';
import { triggers } from './triggers';
import { ui } from './ui';

/** One object per noun file. A noun adds its import and one entry here. */
export const nouns = {
  about,
  accounts,
  audit,
  catalogue,
  checks,
  clinic,
  emergency,
  enrol,
  episodes,
  forms,
  infusions,
  history,
  invitation,
  measurements,
  medicationNames,
  medications,
  medicineShelf,
  join,
  joints,
  labReports,
  labs,
  ledger,
  mail,
  more,
  photos,
  privateEntries,
  profile,
  settings,
  shares,
  shell,
  signIn,
  sources,
  staff,
  states,
  timeline,
  today,
  triggers,
  ui,
} as const;

/** Every English sentence under its flat key. */
export const en = {
  ...about,
  ...accounts,
  ...audit,
  ...catalogue,
  ...checks,
  ...clinic,
  ...emergency,
  ...enrol,
  ...episodes,
  ...forms,
  ...infusions,
  ...history,
  ...invitation,
  ...measurements,
  ...medicationNames,
  ...medications,
  ...medicineShelf,
  ...join,
  ...joints,
  ...labReports,
  ...labs,
  ...ledger,
  ...mail,
  ...more,
  ...photos,
  ...privateEntries,
  ...profile,
  ...settings,
  ...shares,
  ...shell,
  ...signIn,
  ...sources,
  ...staff,
  ...states,
  ...timeline,
  ...today,
  ...triggers,
  ...ui,
} as const;
