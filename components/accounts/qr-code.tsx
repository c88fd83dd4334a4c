type QrCodeProps = {
  /** Side of the square in modules, quiet zone included. */
  size: number;
  /** The dark modules as one SVG path. */
  path: string;
  label: string;
};

/** Dark on white in both themes: cameras do not read it the other way round. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const side = String(size);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} width="224" height="224" className="rounded-lg">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
