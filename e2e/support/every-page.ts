import { daysAgo, today } from './days';
import type { Story } from './story';

/** A page by what it is, and where it is once the story is told. */
export type PlacedPage = { what: string; at: (story: Story & { patientId: string; accountId: string }) => string };

/** What anybody may open. */
export const PUBLIC_PAGES: readonly PlacedPage[] = [
  { what: 'sign-in', at: () => '/sign-in' },
  { what: 'starting a line', at: () => '/join' },
  { what: 'starting a line, asked', at: () => '/join?said=sent' },
  { what: 'a forgotten password', at: () => '/sign-in/forgot' },
  { what: 'a link', at: () => '/invitation' },
  { what: 'about', at: () => '/about' },
  { what: 'privacy', at: () => '/privacy' },
  { what: 'help now', at: () => '/help-now' },
  { what: 'not found', at: () => '/nowhere' },
];

/** What a patient opens. */
export const PATIENT_PAGES: readonly PlacedPage[] = [
  { what: 'Today', at: () => '/today' },
  { what: 'Today, correcting the answer', at: () => '/today?change=1' },
  { what: 'Today, how tired', at: () => '/today?ask=tired' },
  { what: 'Today, the flare still', at: () => '/today?ask=still' },
  { what: 'a day to fill in', at: () => `/check-in/${daysAgo(3)}` },
  { what: 'a day too far back', at: () => `/check-in/${daysAgo(40)}` },
  { what: 'more detail', at: () => `/check-in/${today()}?place=brain` },
  { what: 'more detail, searched', at: () => `/check-in/${today()}?q=pain` },
  { what: 'a flare: where', at: ({ flare }) => `/flares/${flare}` },
  { what: 'a flare: one system', at: ({ flare }) => `/flares/${flare}?step=joints` },
  { what: 'a flare: mood and mind', at: ({ flare }) => `/flares/${flare}?step=brain` },
  { what: 'a flare: what set it off', at: ({ flare }) => `/flares/${flare}?step=why` },
  { what: 'a flare: putting it right', at: ({ flare }) => `/flares/${flare}?step=amend` },
  { what: 'a flare: day by day', at: ({ flare }) => `/flares/${flare}?step=days` },
  { what: 'a flare: it’s over', at: ({ flare }) => `/flares/${flare}?step=over` },
  { what: 'the emergency card', at: ({ flare }) => `/flares/${flare}?card=1` },
  { what: 'the line', at: () => '/timeline' },
  { what: 'the line, narrow', at: () => '/timeline?span=3m&plot=narrow' },
  { what: 'the line as a table', at: () => '/timeline?span=1m&view=table' },
  { what: 'medicines', at: () => '/medicines' },
  { what: 'a medicine to add', at: () => '/medicines/new?drug=prednisone' },
  { what: 'measurements', at: () => '/measurements?kind=blood-pressure' },
  { what: 'labs', at: () => '/labs' },
  { what: 'results to add', at: () => '/labs/new' },
  { what: 'one lab test', at: () => '/labs/anti-dsdna' },
  { what: 'sharing', at: () => '/care-team' },
  { what: 'sharing, about to stop', at: ({ active }) => `/care-team?stop=${active}` },
  { what: 'changing the days', at: ({ active }) => `/care-team/${active}/change` },
  { what: 'what they see', at: ({ active }) => `/care-team/${active}/preview?span=3m` },
  { what: 'inviting', at: () => '/care-team/invite' },
  { what: 'confirming the person', at: ({ accepted }) => `/care-team/${accepted}` },
  { what: 'who looked', at: () => '/care-team/log' },
  { what: 'More', at: () => '/more' },
  { what: 'the history', at: () => `/history?on=${today()}` },
  { what: 'the history of a flare', at: ({ flare }) => `/history/${flare}` },
  { what: 'settings', at: () => '/settings' },
  { what: 'treatments', at: () => '/treatments' },
  { what: 'an MSC treatment to add', at: () => '/treatments/new?kind=msc' },
  { what: 'a stay to add', at: () => '/treatments/new?kind=hospital' },
  { what: 'the profile', at: () => '/profile' },
  { what: 'the card for emergencies', at: () => '/emergency-card' },
];

/** What a clinician opens. */
export const CLINIC_PAGES: readonly PlacedPage[] = [
  { what: 'the clinician’s patients', at: () => '/patients' },
  { what: 'the clinician’s requests', at: () => '/requests' },
  { what: 'a patient’s line', at: ({ patientId }) => `/patients/${patientId}` },
  { what: 'a patient’s line, narrow', at: ({ patientId }) => `/patients/${patientId}?span=3m&plot=narrow` },
  { what: 'a patient’s line as a table', at: ({ patientId }) => `/patients/${patientId}?span=1m&view=table` },
  { what: 'a patient’s labs', at: ({ patientId }) => `/patients/${patientId}/labs` },
  { what: 'a patient’s medicines', at: ({ patientId }) => `/patients/${patientId}/medicines` },
  { what: 'the clinician’s own account', at: () => '/security' },
];

/** What an administrator opens. */
export const ADMIN_PAGES: readonly PlacedPage[] = [
  // Administrators only: the accounts of all other tests would make the page as long as they are many.
  { what: 'the accounts', at: () => '/admin/accounts?role=admin' },
  { what: 'one account', at: ({ accountId }) => `/admin/accounts/${accountId}` },
  { what: 'the invitations', at: () => '/admin/invitations' },
  { what: 'the audit log', at: () => '/admin/audit' },
];
