/** `intl`: AES-256-GCM and SHA-256. `gm`: SM4-CBC with HMAC-SM3 (GB/T 32907, GB/T 32905), since Node has no SM4-GCM. */
export const cryptoProfiles = ['intl', 'gm'] as const;
export type CryptoProfile = (typeof cryptoProfiles)[number];
