import { generate } from 'otplib';

/** The six digits that an authenticator app shows now for this secret; spaces in the secret are forgiven. */
export async function codeFor(secret: string): Promise<string> {
  return generate({ secret: secret.replace(/\s/g, '') });
}
