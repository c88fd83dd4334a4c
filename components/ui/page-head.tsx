import type { ReactNode } from 'react';

type PageHeadProps = {
  title: string;
  /** One sentence under the title. */
  text?: string;
  /** Above the title: an eyebrow or a `StatusLine`. */
  above?: ReactNode;
  /** Buttons at the right, under the title on a phone. */
  children?: ReactNode;
};

/** The page's one `h1`. */
export function PageHead({ title, text, above, children }: PageHeadProps) {
  return (
    <div className="pagehead">
      <div>
        {above}
        <h1>{title}</h1>
        {text !== undefined && <p className="muted mt-1">{text}</p>}
      </div>
      {children !== undefined && <div className="row row-wrap">{children}</div>}
    </div>
  );
}
