import { cookies } from 'next/headers';
import { sessionCookie } from './session-cookie';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Light, dark, or as the device has it. The cookie lets the server send it with the first byte. */
export async function setTheme(theme: 'auto' | 'light' | 'dark'): Promise<void> {
  const { options } = sessionCookie();
  (await cookies()).set('theme', theme, { ...options, maxAge: theme === 'auto' ? 0 : YEAR_SECONDS });
}
