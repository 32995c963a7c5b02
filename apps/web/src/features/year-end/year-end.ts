import type { Schemas } from '../../api/client';

export type YearEnd = Schemas['YearEndDetailsResponse'];
export type YearEndHead = Schemas['YearEndResponse'];
export type UnitResult = YearEnd['units'][number];
export type Award = YearEnd['awards'][number];

/** A colour a state everywhere, in antd's names. */
export const yearEndColours: Readonly<Record<string, string>> = {
  drawn: 'default',
  notice: 'orange',
  decided: 'geekblue',
  final: 'green',
};

export const yearEndStepNames: Readonly<Record<string, string>> = {
  draw: '拟定',
  redraw: '重新拟定',
  announce: '公示',
  recall: '收回公示',
  decide: '审定',
  finalise: '办结',
};
