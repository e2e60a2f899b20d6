import { colours, radiiPx, typePx } from '@zhulian/design';
import type { ThemeConfig } from 'antd';

/** The tokens of design.md in the words of antd. Motion is off: the desk moves only by its own 120 ms. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: colours.sea,
    colorInfo: colours.sea,
    colorLink: colours.sea,
    colorSuccess: colours.done,
    colorWarning: colours.now,
    colorError: colours.late,
    colorText: colours.ink,
    colorTextSecondary: colours.ink2,
    colorTextDescription: colours.ink2,
    colorTextPlaceholder: colours.ink3,
    colorBorder: '#cdd5de',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.wash,
    fontFamily: 'var(--font)',
    fontSize: typePx.deskText.size,
    borderRadius: radiiPx.control,
    borderRadiusLG: radiiPx.card,
    boxShadow: '0 2px 10px rgb(27 39 51 / 12%)',
    boxShadowSecondary: '0 2px 10px rgb(27 39 51 / 12%)',
    motion: false,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};
