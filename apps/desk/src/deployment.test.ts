import { describe, expect, test } from 'vitest';
import { apiAddress, readDeployment, signInAddress } from './deployment.ts';

describe('readDeployment', () => {
  test('finds the province and its API in the address', () => {
    expect(readDeployment('/guangdong/desk/cases/7')).toEqual({
      prefix: '/guangdong',
      deskPath: '/guangdong/desk',
      apiPath: '/guangdong/api/v1',
    });
  });

  test('a node that stands alone has no prefix', () => {
    expect(readDeployment('/desk')).toEqual({ prefix: '', deskPath: '/desk', apiPath: '/api/v1' });
  });

  test('a province is not mistaken for the desk by its name', () => {
    expect(readDeployment('/desktop/desk/').prefix).toBe('/desktop');
  });

  test('sign-in comes back to where the reader was', () => {
    expect(signInAddress(readDeployment('/guizhou/desk/'), '/guizhou/desk/cases?q=周')).toBe(
      '/guizhou/sign-in?return=%2Fguizhou%2Fdesk%2Fcases%3Fq%3D%E5%91%A8',
    );
  });

  test('a path that the node gives lies below its API unless it is rooted', () => {
    expect(apiAddress('/hunan/api/v1', 'cases/1/voucher.pdf')).toBe(
      '/hunan/api/v1/cases/1/voucher.pdf',
    );
    expect(apiAddress('/hunan/api/v1', '/demo/clock')).toBe('/demo/clock');
  });
});
