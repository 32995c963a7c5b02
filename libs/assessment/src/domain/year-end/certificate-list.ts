import type { Certified, YearEnd } from './year-end';

/** Names the kind of download. */
export const CERTIFICATES_KIND = 'assessment.certificates';

export const certificateFormats = ['xlsx', 'html', 'pdf'] as const;
export type CertificateFormat = (typeof certificateFormats)[number];

/** The list of a year's certificates, as it is printed and handed out by. */
export interface CertificateList {
  readonly title: string;
  readonly office: string;
  readonly documentNo: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly CertificateLine[] }[];
  /** Proves that the list is that of the sealed record. */
  readonly seal: string;
}

export interface CertificateLine {
  readonly no: number;
  readonly certificateNo: string;
  readonly unit: string;
  readonly name: string;
  /** 按名次 or why somebody was nominated. */
  readonly ground: string;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function certificateList(
  office: string,
  { year }: YearEnd,
  sealed: NonNullable<YearEnd['sealed']>,
): CertificateList {
  const titles = [...new Set(sealed.awards.map(({ title }) => title))];
  return {
    ...{ title: `${year}年度政务信息工作表彰名单`, office, documentNo: sealed.documentNo, seal: sealed.sha256 },
    sections: titles.map((title, i) => {
      const lines = sealed.awards.filter((award) => award.title === title).map(lineOf);
      return { heading: `${CHINESE[i] ?? i + 1}、${title}（${lines.length} 个）`, lines };
    }),
  };
}

function lineOf({ certificateNo, unit, person, by, reason }: Certified, i: number): CertificateLine {
  return { no: i + 1, certificateNo, unit, name: person ?? '', ground: by === 'place' ? '按名次' : `推荐：${reason}` };
}

export const certificatesFileName = (year: string, format: CertificateFormat) => `${year}年度表彰名单.${format}`;
