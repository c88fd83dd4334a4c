import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { WidthNote } from '@/components/shell/width-note';
import { say } from '@/lib/messages/say';
import { fontClasses } from './fonts';
import './globals.css';

const PAPER = { light: '#f0eff4', dark: '#130f1b' } as const;

type Theme = keyof typeof PAPER;

export const metadata: Metadata = {
  title: { default: say('shell.product'), template: `%s · ${say('shell.product')}` },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

// Absent or unknown means "like my phone".
async function chosenTheme(): Promise<Theme | undefined> {
  const value = (await cookies()).get('theme')?.value;
  return value === 'light' || value === 'dark' ? value : undefined;
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const shared = { width: 'device-width', initialScale: 1, viewportFit: 'cover' } as const;
  if (theme !== undefined) return { ...shared, colorScheme: theme, themeColor: PAPER[theme] };
  return {
    ...shared,
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is drawn per request: a page made at build time would carry no nonce and its scripts would be blocked.
  await connection();
  const theme = await chosenTheme();
  return (
    <html lang="en" data-theme={theme} className={fontClasses}>
      <body>
        <a href="#content" className="skip">
          {say('shell.skip')}
        </a>
        {children}
        <WidthNote />
      </body>
    </html>
  );
}
