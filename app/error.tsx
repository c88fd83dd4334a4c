'use client';

import { ErrorState } from '@/components/shell/error-state';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorState error={error} retry={retry} />;
}
