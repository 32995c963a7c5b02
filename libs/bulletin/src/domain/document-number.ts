/** `新政办信通〔2026〕3号`: 发文机关代字, year, and number within the year without a leading zero (GB/T 9704-2012, 7.2.5). */
export function documentNumber(mark: string, year: string, no: number): string {
  return `${mark}〔${year}〕${no}号`;
}
