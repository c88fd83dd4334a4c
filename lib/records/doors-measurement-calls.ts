import type { Knock } from './doors-knock';
import * as measurements from './measurements';

const WEIGHT = {
  kind: 'weight',
  value: 70,
  lower: null,
  unit: 'kg',
  measuredAt: null,
  sunProtection: null,
  isSure: true,
} as const;
const ZONE = 'Europe/London';

/** Knocks at everything about measurements. */
export const KNOCKS_ON_MEASUREMENTS: Record<string, Knock> = {
  'measurements.addMeasurement': (viewer, target) =>
    measurements.addMeasurement(viewer, target, { ...WEIGHT, zone: ZONE, day: target.day }),
  'measurements.changeMeasurement': (viewer, target) =>
    measurements.changeMeasurement(viewer, target, {
      ...WEIGHT,
      zone: ZONE,
      day: target.day,
      id: target.measurementId,
      version: 1,
    }),
  'measurements.listMeasurements': (viewer, target) => measurements.listMeasurements(viewer, target, 'weight'),
  'measurements.removeMeasurement': (viewer, target) =>
    measurements.removeMeasurement(viewer, target, target.measurementId),
};
