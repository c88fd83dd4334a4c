/** A body from the front, 200 wide and 424 high, to be drawn on. */
export function BodyOutline() {
  return (
    <g className="fill-fig stroke-fig" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="100" cy="44" r="31" stroke="none" />
      <path d="M100 70v26" strokeWidth="22" />
      <path d="M70 104Q100 92 130 104L125 168Q124 198 130 226H70Q76 198 75 168Z" strokeWidth="18" />
      <path d="M62 106Q48 140 44 168T32 240" strokeWidth="20" fill="none" />
      <path d="M138 106Q152 140 156 168T168 240" strokeWidth="20" fill="none" />
      <path d="M85 232Q82 280 82 318T80 396" strokeWidth="29" fill="none" />
      <path d="M115 232Q118 280 118 318T120 396" strokeWidth="29" fill="none" />
      <path d="M79 402h-5M121 402h5" strokeWidth="18" />
    </g>
  );
}
