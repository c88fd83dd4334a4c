import { publicForm } from '@/lib/actions/public-route';
import { takeUpLink } from '@/lib/auth/invitation-request';
import { linkInput } from '@/lib/schemas/sign-in';

const HOME = '/invitation';

// The code arrives in a body, never in an address, which would end up in logs and histories.
export const POST = publicForm(
  { schema: linkInput, home: HOME, whenInvalid: `${HOME}?link=missing` },
  async ({ code }) => ((await takeUpLink(code)) ? { to: HOME } : { status: 404, to: `${HOME}?link=unusable` }),
);
