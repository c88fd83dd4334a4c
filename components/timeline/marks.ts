import type { IsoDay } from '@/lib/clinical/days';
import { edgesOf, type Plot } from './plot';

/** Things of one or more days that share a mark on the axis. */
export type Mark<T> = { items: [T, ...T[]]; place: number };

type Fitting = { plot: Plot; pixels: number; apart: number };

function joined<T>(marks: readonly Mark<T>[], most: number): Mark<T>[] {
  let rest = [...marks];
  while (rest.length > most) {
    const gaps = rest.slice(1).map((mark, index) => mark.place - (rest[index]?.place ?? 0));
    const closest = gaps.indexOf(Math.min(...gaps));
    const [first, second] = [rest[closest], rest[closest + 1]];
    if (first === undefined || second === undefined) return rest;
    const both: Mark<T> = { items: [...first.items, ...second.items], place: first.place };
    rest = [...rest.slice(0, closest), both, ...rest.slice(closest + 2)];
  }
  return rest;
}

function pushed<T>(marks: readonly Mark<T>[], step: number, margin: number): Mark<T>[] {
  let least = margin;
  const right = marks.map((mark) => {
    const place = Math.max(mark.place, least);
    least = place + step;
    return { ...mark, place };
  });
  let most = 1 - margin;
  return right
    .toReversed()
    .map((mark) => {
      const place = Math.min(mark.place, most);
      most = place - step;
      return { ...mark, place };
    })
    .toReversed();
}

/**
 * Places marks on the axis in the order of their days and pushes them apart. What falls on one day shares a mark;
 * where there are more days than room, the closest ones do.
 */
export function marksOf<T extends { day: IsoDay }>(items: readonly T[], { plot, pixels, apart }: Fitting): Mark<T>[] {
  const byDay = new Map<IsoDay, [T, ...T[]]>();
  for (const item of items) {
    const same = byDay.get(item.day);
    if (same === undefined) byDay.set(item.day, [item]);
    else same.push(item);
  }
  const marks = [...byDay].map(([day, some]): Mark<T> => {
    const { left, right } = edgesOf(plot, { from: day, to: day });
    return { items: some, place: (left + right) / 2 };
  });
  const step = apart / pixels;
  return pushed(joined(marks, Math.floor(pixels / apart)), step, step / 2);
}
