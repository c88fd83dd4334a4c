import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1e6;

function linuxCpuMs(pid) {
  let ns = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    ns += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  }
  return ns / NS_PER_MS;
}

function otherCpuMs(pid) {
  const [minutes = '0', seconds = '0'] = execFileSync('ps', ['-o', 'time=', '-p', String(pid)])
    .toString()
    .trim()
    .split(':')
    .slice(-2);
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Milliseconds of CPU a process has used so far, all its threads together. */
export function cpuMs(pid) {
  return process.platform === 'linux' ? linuxCpuMs(pid) : otherCpuMs(pid);
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
