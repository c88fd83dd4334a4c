/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimizer keeps copies on disk and had remote-code advisories; we have no pictures it could help with.
  images: { unoptimized: true },
  // No build or start asks the network for anything, and no tool of Next writes files into the repository.
  agentRules: false,
  // The title and description stand in the head of the first byte for everybody, as they do for crawlers: never a page that is nameless for a moment.
  htmlLimitedBots: /.*/,
  turbopack: { root: import.meta.dirname },
  experimental: {
    agentUpgrade: false,
    authInterrupts: true,
    serverActions: { bodySizeLimit: '64kb' },
    // Next keeps a copy of each body for proxy.ts, which reads none; server.mjs refuses more than this before.
    proxyClientMaxBodySize: '64kb',
  },
};

export default config;
