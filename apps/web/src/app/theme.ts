import { theme, type ThemeConfig } from 'antd';

const FONTS = "system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Without hashes in class names: there is one antd on the page, and browsers of 2020 know no `:where`. */
export function themeOf({ dark, large }: { readonly dark: boolean; readonly large: boolean }): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      fontFamily: FONTS,
      fontSize: large ? 18 : 14,
      fontSizeSM: large ? 16 : 12,
      controlHeight: large ? 40 : 32,
      borderRadius: 4,
      colorPrimary: dark ? '#5b8fd6' : '#1d4f91',
      colorLink: dark ? '#8ab4f0' : '#1d4f91',
      colorLinkHover: dark ? '#b3cdf5' : '#163d70',
      colorLinkActive: dark ? '#b3cdf5' : '#163d70',
      colorError: dark ? '#ff7875' : '#cf1322',
      // The usual greys of antd are too pale for small print, by WCAG 2.2 AA.
      colorTextSecondary: dark ? '#c4c4c4' : '#4d4d4d',
      colorTextTertiary: dark ? '#b0b0b0' : '#595959',
      colorTextDescription: dark ? '#b0b0b0' : '#595959',
      colorTextPlaceholder: dark ? '#a0a0a0' : '#6b6b6b',
      colorTextDisabled: dark ? '#8c8c8c' : '#737373',
      controlItemBgActive: dark ? '#1f3350' : '#e3ecf8',
      controlItemBgActiveHover: dark ? '#294468' : '#d3e0f3',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      // White on the dark's own blue and red is too pale.
      Button: dark
        ? {
            ...{ colorPrimary: '#3d6fb5', colorPrimaryHover: '#4576bb', colorPrimaryActive: '#335f9c' },
            dangerColor: '#2a0705',
          }
        : {},
      Layout: {
        siderBg: dark ? '#141414' : '#f7f8fa',
        headerBg: dark ? '#141414' : '#ffffff',
        headerHeight: large ? 60 : 52,
      },
      InputNumber: { controlWidth: large ? 120 : 90 },
      Menu: {
        itemBg: 'transparent',
        itemSelectedBg: dark ? '#1f3350' : '#e3ecf8',
        itemSelectedColor: dark ? '#b3cdf5' : '#1d4f91',
        itemHeight: large ? 44 : 36,
      },
    },
  };
}
