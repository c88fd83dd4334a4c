// To be imported before anything else: what follows may use what an older Node lacks.
const FLOOR = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
  process.stderr.write(
    `Flareline needs Node ${FLOOR.join('.')} or newer and this is ${process.versions.node}: get Node 24 from https://nodejs.org.\n`,
  );
  process.exit(1);
}
