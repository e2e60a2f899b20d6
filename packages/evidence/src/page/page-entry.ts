/// <reference lib="dom" />
import { verifyBundle } from '../bundle/verify-bundle.ts';
import type { BundleReport, ReportWords } from '../report/report.ts';
import { reportWords } from '../report/report-words.ts';
import { drawReport, element, type PageLanguage } from './draw-report.ts';
import { pageWords } from './page-words.ts';

/** The script of `verify.html`. It holds no call that could send anything anywhere, and the page's policy forbids any. */
let language: PageLanguage = navigator.language.startsWith('zh') ? 'zh' : 'en';
let bytes: Uint8Array | undefined;

const toggle = element('button') as HTMLButtonElement;
const title = element('h1');
const lede = element('p');
const chooserLabel = element('label');
const chooser = element('input') as HTMLInputElement;
const dropHint = element('p', undefined, 'small');
const expectedLabel = element('label');
const expected = element('input') as HTMLInputElement;
const notice = element('p');
const result = element('div');
const print = element('button', undefined, 'screen') as HTMLButtonElement;
const trust = element('p', undefined, 'small');

build();
translate();

function build(): void {
  toggle.type = 'button';
  print.type = 'button';
  print.hidden = true;
  chooser.type = 'file';
  chooser.accept = '.zip,application/zip';
  chooser.id = 'bundle';
  expected.type = 'text';
  expected.id = 'expected';
  expected.autocomplete = 'off';
  expected.spellcheck = false;
  chooserLabel.setAttribute('for', 'bundle');
  expectedLabel.setAttribute('for', 'expected');
  notice.setAttribute('role', 'status');
  const bar = element('div');
  bar.append(element('strong', '珠联 Zhulian'), toggle);
  const header = element('header');
  header.append(bar);
  const box = element('div', undefined, 'chooser');
  box.append(chooserLabel, chooser, dropHint, expectedLabel, expected);
  const main = element('main');
  main.append(title, lede, box, notice, result, print, trust);
  document.body.replaceChildren(header, main);
  toggle.addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    translate();
    verify(false);
  });
  print.addEventListener('click', () => window.print());
  chooser.addEventListener('change', () => void take(chooser.files?.[0]));
  expected.addEventListener('change', () => verify(false));
  listenForDrops();
}

function listenForDrops(): void {
  const { body } = document;
  body.addEventListener('dragover', (event) => {
    event.preventDefault();
    body.classList.add('over');
  });
  body.addEventListener('dragleave', () => body.classList.remove('over'));
  body.addEventListener('drop', (event) => {
    event.preventDefault();
    body.classList.remove('over');
    void take(event.dataTransfer?.files[0]);
  });
}

function translate(): void {
  const say = (words: ReportWords): string => words[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${say(reportWords.title)} - 珠联 Zhulian`;
  title.textContent = say(reportWords.title);
  lede.textContent = say(pageWords.lede);
  toggle.textContent = say(pageWords.other);
  toggle.lang = language === 'zh' ? 'en' : 'zh-CN';
  chooserLabel.textContent = say(pageWords.choose);
  dropHint.textContent = say(pageWords.drop);
  expectedLabel.textContent = say(pageWords.expected);
  print.textContent = say(pageWords.print);
  trust.textContent = say(pageWords.trust);
}

async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  notice.textContent = pageWords.working[language];
  result.replaceChildren();
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or deleted since it was chosen.
    notice.textContent = pageWords.unreadable[language];
    return;
  }
  // Two frames, so that the reader sees that it works before it does.
  requestAnimationFrame(() => requestAnimationFrame(() => verify(true)));
}

function verify(isNew: boolean): void {
  if (bytes === undefined) return;
  const hubFingerprint = expected.value.replace(/\s/g, '');
  const report: BundleReport = verifyBundle(bytes, hubFingerprint === '' ? {} : { hubFingerprint });
  result.replaceChildren(...drawReport(report, language));
  notice.textContent = '';
  print.hidden = false;
  if (isNew) result.querySelector('h2')?.focus();
}
