// QR codes by camera, where the browser can read them.

const PAUSE = 150; // between two looks
const SAME = 3000; // the same code counts again when it was out of sight for so long

export async function canScan() {
  if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices?.getUserMedia) return false;
  try {
    return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
  } catch {
    return false;
  }
}

export class Camera {
  /** `seen` gets each code once, as long as it stays in sight. */
  constructor(video, seen) {
    Object.assign(this, { video, seen, stream: null, last: { code: "", at: 0 } });
    document.addEventListener("visibilitychange", () => {
      if (!this.stream) return;
      if (document.visibilityState === "visible") this.begin().catch(() => this.stop());
      else this.pause();
    });
  }

  get on() {
    return Boolean(this.stream);
  }

  async begin() {
    this.pause();
    this.detector ??= new BarcodeDetector({ formats: ["qr_code"] });
    const wanted = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    this.stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.looking = true;
    // The desk's screen stays on. A wish: it may be refused.
    this.awake = await navigator.wakeLock?.request("screen").catch(() => null);
    this.look();
  }

  async look() {
    const { stream } = this;
    try {
      for (const { rawValue } of await this.detector.detect(this.video)) await this.take(rawValue);
    } catch {
      // A picture that could not be read; the next one may be.
    }
    if (this.looking && this.stream === stream) this.timer = setTimeout(() => this.look(), PAUSE);
  }

  async take(code) {
    const now = Date.now();
    const again = code === this.last.code && now - this.last.at < SAME;
    this.last = { code, at: now };
    if (code && !again) await this.seen(code);
  }

  pause() {
    this.looking = false;
    clearTimeout(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.awake?.release();
    this.awake = null;
    this.video.srcObject = null;
  }

  stop() {
    this.pause();
    this.stream = null;
  }
}
