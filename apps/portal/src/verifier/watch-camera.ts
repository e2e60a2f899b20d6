/// <reference lib="dom" />
import { readCode } from './read-code.ts';

const lookEveryMs = 200;

/** Opens the camera and looks at it until a code is found. Resolves to what closes it; rejects when there is no camera. */
export async function watchCamera(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  video.srcObject = stream;
  await video.play();
  const timer = setInterval(() => {
    if (video.videoWidth === 0) return;
    const text = readCode(video, { width: video.videoWidth, height: video.videoHeight });
    if (text !== undefined) found(text);
  }, lookEveryMs);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
