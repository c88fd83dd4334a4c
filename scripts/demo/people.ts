import { generateSecret } from 'otplib';
import { longStory } from '@/db/demo/long-story';
import { longTreatment } from '@/db/demo/long-treatment';
import { nadiaLabs, type StoryReport } from '@/db/demo/nadia-labs';
import { nadiaRecord } from '@/db/demo/nadia-record';
import { nadiaStory } from '@/db/demo/nadia-story';
import { nadiaTreatment } from '@/db/demo/nadia-treatment';
import { NO_RECORD, type StoryRecord } from '@/db/demo/record';
import { sparseStory } from '@/db/demo/sparse-story';
import type { Story } from '@/db/demo/story';
import type { Treatment } from '@/db/demo/treatment';
import { engine } from '@/db/engine/open';
import { insertAccount, insertPatient } from '@/db/factories/given-accounts';
import type { Role } from '@/db/schema';
import { hashPassword } from '@/lib/auth/passwords';
import { withFixedClock } from '@/lib/platform/clock';
import { newPassphrase } from './passphrase';

const DAY_MS = 86_400_000;

/** What a person signs in with; `totpSecret` for staff only. */
export type Login = { role: Role; email: string; passphrase: string; totpSecret: string | null };
export type Staff = { accountId: string; email: string };
export type DemoPatient = Staff & {
  patientId: string;
  zone: string;
  story: Story;
  treatment: Treatment;
  labs: readonly StoryReport[];
  record: StoryRecord;
};

type PatientPlan = {
  email: string;
  name: string;
  zone: string;
  joinedOn: number;
  birthYear: number;
  diagnosis: string;
  story: Story;
  treatment: Treatment;
  labs: readonly StoryReport[];
  record: StoryRecord;
};

const NONE: Treatment = { medicines: [], triggers: [] };

const PATIENTS: readonly PatientPlan[] = [
  {
    email: 'nadia@example.org',
    name: 'Nadia Okonjo',
    zone: 'Europe/London',
    joinedOn: -548,
    birthYear: 1992,
    diagnosis: 'SLE since 2019',
    story: nadiaStory(),
    treatment: nadiaTreatment(),
    labs: nadiaLabs(),
    record: nadiaRecord(),
  },
  {
    email: 'sam@example.org',
    name: 'Sam Whitlock',
    zone: 'Europe/London',
    joinedOn: -1,
    birthYear: 1999,
    diagnosis: 'SLE since 2026',
    story: { days: [], flares: [] },
    treatment: NONE,
    labs: [],
    record: NO_RECORD,
  },
  {
    email: 'ines@example.org',
    name: 'Ines Duarte',
    zone: 'Europe/Lisbon',
    joinedOn: -302,
    birthYear: 1985,
    diagnosis: 'SLE since 2016',
    story: sparseStory(),
    treatment: NONE,
    labs: [],
    record: NO_RECORD,
  },
  {
    email: 'ruth@example.org',
    name: 'Ruth Adeyemi',
    zone: 'Europe/London',
    joinedOn: -3651,
    birthYear: 1974,
    diagnosis: 'SLE since 2003',
    story: longStory(),
    treatment: longTreatment(),
    labs: [],
    record: NO_RECORD,
  },
];

type Credentials = Login & { passwordHash: string };

async function credentialsFor(role: Role, email: string): Promise<Credentials> {
  const passphrase = newPassphrase();
  const totpSecret = role === 'patient' ? null : generateSecret();
  return { role, email, passphrase, totpSecret, passwordHash: await hashPassword(passphrase) };
}

function patientMaker(fillAt: number, plan: PatientPlan) {
  return async (): Promise<{ patient: DemoPatient; login: Login }> => {
    const { email, name, zone, birthYear, diagnosis, story, treatment, labs, record } = plan;
    const { passwordHash, ...login } = await credentialsFor('patient', email);
    return withFixedClock(fillAt + plan.joinedOn * DAY_MS, () =>
      engine().write('accounts', async (q) => {
        const account = { email, name, zone, role: 'patient' as const, totpSecret: null, passwordHash };
        const accountId = await insertAccount(q, account);
        const patientId = await insertPatient(q, accountId, { birthYear, diagnosis });
        return { login, patient: { accountId, email, patientId, zone, story, treatment, labs, record } };
      }),
    );
  };
}

/** The four patients, oldest story included, without a single row of it yet. */
export async function makePatients(fillAt: number): Promise<{ patients: DemoPatient[]; logins: Login[] }> {
  const made = await Promise.all(PATIENTS.map((plan) => patientMaker(fillAt, plan)()));
  return { patients: made.map((one) => one.patient), logins: made.map((one) => one.login) };
}

type StaffPlan = { role: Role; email: string; name: string; practice: string; checkedOn: number; checkedFor: number };

async function makeOne(
  plan: StaffPlan,
  fillAt: number,
  adminId: string | null,
): Promise<{ staff: Staff; login: Login }> {
  const { role, email, name, practice } = plan;
  const { passwordHash, ...login } = await credentialsFor(role, email);
  const verifiedAt = fillAt + plan.checkedOn * DAY_MS;
  const checked = {
    practice,
    registrationNumber: role === 'clinician' ? `EP-${email.slice(0, 1).toUpperCase()}-4417` : null,
    verificationMethod: 'in-person' as const,
    verifiedBy: adminId,
    verifiedAt,
    verifiedUntil: verifiedAt + plan.checkedFor * DAY_MS,
  };
  const verification = adminId === null ? {} : checked;
  const account = { role, email, name, totpSecret: login.totpSecret, passwordHash, verification };
  const accountId = await withFixedClock(verifiedAt, () =>
    engine().write('accounts', (q) => insertAccount(q, account)),
  );
  return { staff: { accountId, email }, login };
}

const ADMIN: StaffPlan = {
  role: 'admin',
  email: 't.silva@elmpark.example',
  name: 'Tomas Silva',
  practice: '',
  checkedOn: -600,
  checkedFor: 0,
};
const HARTWIG: StaffPlan = {
  role: 'clinician',
  email: 'l.hartwig@elmpark.example',
  name: 'Dr Lena Hartwig',
  practice: 'Rheumatology, Elm Park Lupus Clinic',
  checkedOn: -200,
  checkedFor: 365,
};
const CHO: StaffPlan = {
  role: 'clinician',
  email: 'm.cho@elmpark.example',
  name: 'Dr Mira Cho',
  practice: 'Nephrology, Elm Park Hospital',
  checkedOn: -430,
  checkedFor: 365,
};

/** The administrator, and the two clinicians whom the administrator checked in person. */
export async function makeStaff(fillAt: number): Promise<{ hartwig: Staff; cho: Staff; logins: Login[] }> {
  const admin = await makeOne(ADMIN, fillAt, null);
  const hartwig = await makeOne(HARTWIG, fillAt, admin.staff.accountId);
  const cho = await makeOne(CHO, fillAt, admin.staff.accountId);
  return { hartwig: hartwig.staff, cho: cho.staff, logins: [hartwig.login, cho.login, admin.login] };
}
