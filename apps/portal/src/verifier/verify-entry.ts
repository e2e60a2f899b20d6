/// <reference lib="dom" />
import { verifyPaperTwin } from '@zhulian/certificate';
import type { VerifierKit } from '@zhulian/contract';
import { instantOf, type Language, type Words } from '@zhulian/vocabulary';
import { readCode } from './read-code.ts';
import { showVerdict } from './show-verdict.ts';
import { verifyWords } from './verify-words.ts';
import { watchCamera } from './watch-camera.ts';

/** The browser script of the offline verification page. It sends nothing anywhere: it holds no call that could. */
const { kit, serviceWorker } = JSON.parse(part('verifier-kit').textContent ?? '{}') as {
  readonly kit: VerifierKit;
  readonly serviceWorker: string;
};
const language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const codeText = part('code-text') as HTMLTextAreaElement;
const cameraButton = part('camera-button') as HTMLButtonElement;
const photo = part('photo') as HTMLInputElement;

let closeCamera: (() => void) | undefined;

part('verify-form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (codeText.value.trim() === '') notice(verifyWords.nothing);
  else verify(codeText.value);
});

photo.addEventListener('change', () => void verifyPhoto());
cameraButton.addEventListener('click', () => void toggleCamera());

void keepPage();

async function verifyPhoto(): Promise<void> {
  const [file] = photo.files ?? [];
  if (file === undefined) return;
  notice(verifyWords.reading);
  const text = await readPhoto(file);
  photo.value = '';
  if (text === undefined) notice(verifyWords.noCode);
  else verify(text);
}

async function toggleCamera(): Promise<void> {
  if (closeCamera !== undefined) return endCamera();
  notice();
  showCamera(true);
  try {
    closeCamera = await watchCamera(part('camera-video') as HTMLVideoElement, (text) => {
      endCamera();
      verify(text);
    });
  } catch {
    // No camera, or not allowed: both are said in the same words and the other two ways stay open.
    showCamera(false);
    notice(verifyWords.noCamera);
  }
}

function verify(text: string): void {
  notice();
  codeText.value = text;
  // A device whose clock is behind the lists it carries is wrong: it cannot be earlier than they are.
  const at = instantOf(Math.max(Date.now(), Date.parse(kit.statusAsOf)));
  showVerdict(part('verdict'), verifyPaperTwin(text, { ...kit, at }), language);
}

async function readPhoto(file: File): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(file);
    return readCode(picture, picture);
  } catch {
    // Not a picture that this browser can open: the same to the reader as a picture without code.
    return undefined;
  }
}

function endCamera(): void {
  closeCamera?.();
  closeCamera = undefined;
  showCamera(false);
}

function showCamera(open: boolean): void {
  part('camera-view').hidden = !open;
  cameraButton.setAttribute('aria-expanded', String(open));
  cameraButton.textContent = (open ? verifyWords.closeCamera : verifyWords.openCamera)[language];
}

function notice(words?: Words): void {
  part('notice').textContent = words === undefined ? '' : words[language];
}

/** Keeps the page, its style and its script on the device, so that it opens again with no network. */
async function keepPage(): Promise<void> {
  const assets = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(
    (tag) => tag.getAttribute('href') ?? tag.getAttribute('src') ?? '',
  );
  const address = new URL(serviceWorker, location.href);
  for (const path of [location.pathname, ...assets]) address.searchParams.append('keep', path);
  try {
    await navigator.serviceWorker.register(address, { scope: location.pathname });
    await navigator.serviceWorker.ready;
    part('kept').hidden = false;
  } catch {
    // Private windows and plain HTTP have no service worker; the page works all the same, only not after closing it.
  }
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`the verification page has a part called ${id}`);
  return found;
}
