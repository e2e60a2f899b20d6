/** Finds a Chromium for the browser tests; on Debian as root it is installed with a Chinese font. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const places = [
  process.env.ZHULIAN_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findBrowser() {
  return places.find((place) => place && existsSync(place));
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status !== 0 || list.stdout.trim() !== '';
}

/** Path of a browser, or undefined: then the browser tests are reported as skipped. */
export function ensureBrowser() {
  const found = findBrowser();
  if ((found && hasChineseFont()) || !isDebianAsRoot()) return found;
  console.error('正在安装浏览器和中文字体 · installing Chromium and a Chinese font …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'],
    options,
  );
  return findBrowser();
}
