import { NO_DETAILS, NO_WORDS } from '@/lib/clinical/infusions';
import { NO_PROFILE } from '@/lib/clinical/profile';
import type { Knock, Target } from './doors-knock';
import * as agreements from './agreements';
import * as emergencyCard from './emergency-card';
import * as infusions from './infusions';
import * as profile from './profile';
import * as settings from './settings';

/** The record modules that are knocked at here, by file name. */
export const PROFILE_MODULES = { agreements, 'emergency-card': emergencyCard, infusions, profile, settings };

/** A hospital stay of a day. */
const stay = ({ day }: Target): infusions.InfusionInput => ({
  facts: {
    kind: 'hospital',
    day,
    untilDay: day,
    amount: null,
    unit: null,
    route: null,
    details: NO_DETAILS,
    words: NO_WORDS,
  },
  category: 'meds',
  isSure: false,
});

/** Knocks at what a person says of themselves. */
export const KNOCKS_ON_PROFILES: Record<string, Knock> = {
  'agreements.listAgreements': (viewer, target) => agreements.listAgreements(viewer, target),
  'emergency-card.getEmergencyCard': (viewer, target) => emergencyCard.getEmergencyCard(viewer, target),
  'infusions.addInfusion': (viewer, target) =>
    infusions.addInfusion(viewer, target, { ...stay(target), zone: 'Europe/London', isPrivate: false }),
  'infusions.changeInfusion': (viewer, target) =>
    infusions.changeInfusion(viewer, target, { ...stay(target), infusionId: target.infusionId, version: 1 }),
  'infusions.getInfusion': (viewer, target) => infusions.getInfusion(viewer, target, target.infusionId),
  'infusions.listInfusions': (viewer, target) => infusions.listInfusions(viewer, target),
  'infusions.removeInfusion': (viewer, target) =>
    infusions.removeInfusion(viewer, target, { infusionId: target.infusionId }),
  'profile.askForCategory': (viewer, target) =>
    profile.askForCategory(viewer, target, { category: 'mental', isOn: true }),
  'profile.changeProfile': (viewer, target) =>
    profile.changeProfile(viewer, target, { version: 0, profile: NO_PROFILE }),
  'profile.chooseCardFields': (viewer, target) =>
    profile.chooseCardFields(viewer, target, { version: 0, cardFields: ['name'] }),
  'profile.correctPerson': (viewer, target) =>
    profile.correctPerson(viewer, target, { version: 0, birthYear: 1980, diagnosis: 'SLE' }),
  'profile.getProfile': (viewer, target) => profile.getProfile(viewer, target),
  'settings.changeDayEnd': (viewer, target) => settings.changeDayEnd(viewer, target, '04:00'),
  'settings.changeLines': (viewer, target) =>
    settings.changeLines(viewer, target, { emergencyNumber: '999', clinicLine: 'Lupus nurse, 020 7946 0958' }),
  'settings.getLines': (viewer, target) =>
    settings.getLines(viewer, target, { emergencyNumber: '112', crisisLine: null }),
  'settings.getSettings': (viewer, target) => settings.getSettings(viewer, target),
};
