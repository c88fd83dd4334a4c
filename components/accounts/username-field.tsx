/** Tells password managers whose passphrase this is; nothing is sent with it. */
export function UsernameField({ email }: { email: string }) {
  return <input type="hidden" autoComplete="username" value={email} readOnly />;
}
